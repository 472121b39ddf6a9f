import type { Exam } from '../content/model';
import type { Answer } from './answer';
import type { Source } from './item';

/** What a question is of when areas are compared: its area, or its domain where it names none. */
export function subjectOf({ area, objectives }: Source, exam: Exam): string {
  return area ?? exam.objectives.get(objectives[0] ?? '')?.domain.id ?? '';
}

/**
 * How much there is to gain in each area, by `subjectOf`: the area's share of the exam times the chance of a
 * wrong answer there.
 *
 *     need = share × (1 − (right + 1) / (answers + 2))
 *
 * `share` is the middle of the domain's official range, shared out evenly among its areas. `right` counts part
 * marks. The 1 and the 2 stand for what is not known yet: an area without answers counts as one answered half
 * right, and few answers move it little. Age of answers and difficulty do not count here.
 */
export function needsOf(
  answers: readonly Pick<Answer, 'source' | 'share'>[],
  exam: Exam,
): Map<string, number> {
  const counted = new Map<string, { answers: number; right: number }>();
  for (const { source, share } of answers) {
    const subject = subjectOf(source, exam);
    const { answers, right } = counted.get(subject) ?? { answers: 0, right: 0 };
    counted.set(subject, { answers: answers + 1, right: right + share });
  }
  const needs = new Map<string, number>();
  for (const { id, weight, areas } of exam.domains) {
    const share = (weight[0] + weight[1]) / 2 / Math.max(1, areas.length);
    for (const subject of [id, ...areas.map((area) => area.id)]) {
      const { answers, right } = counted.get(subject) ?? { answers: 0, right: 0 };
      needs.set(subject, share * (1 - (right + 1) / (answers + 2)));
    }
  }
  return needs;
}
