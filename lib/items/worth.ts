import type { Exam } from '../content/model';
import type { Source } from './item';

/** What is to be gained by asking somebody this or that, as lib/readiness works it out. */
export interface Worth {
  /** How much there is to gain in each area, by `subjectOf`. */
  needs: ReadonlyMap<string, number>;
  /** How much an answer to a question would narrow the whole estimate; nothing where its row was asked before. */
  tells(source: Source): number;
  /** Takes a question as asked: others then tell what they add to it. */
  take(source: Source): void;
}

/** What a question is of when areas are compared: its area, or its domain where it names none. */
export function subjectOf({ area, objectives }: Source, exam: Exam): string {
  return area ?? exam.objectives.get(objectives[0] ?? '')?.domain.id ?? '';
}
