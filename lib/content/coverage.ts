import { kindOf } from './kinds/all';
import { objectivesOf } from './kinds/decision-columns';
import { type ContentFile, isKeptForMocks } from './model';
import { oncePer } from './once';

/** What the content holds for one objective. What is kept for mock exams does not count. */
export interface Coverage {
  areas: number;
  /** Rows of decisions. */
  rows: number;
  /** Questions for the drill; each kind says how many its files give. */
  questions: number;
}

/** An objective is covered by one area, one decision row and this many questions. */
export const QUESTIONS_WANTED = 3;

export const NOTHING: Readonly<Coverage> = { areas: 0, rows: 0, questions: 0 };

/** Counts what covers each objective that some files name, by the objective's id. */
export function coverageBy(files: readonly ContentFile[]): Map<string, Coverage> {
  const covered = new Map<string, Coverage>();
  for (const file of files) {
    if (isKeptForMocks(file)) continue;
    for (const [objective, { areas, rows, questions }] of coveredBy(file)) {
      const all = covered.get(objective) ?? NOTHING;
      covered.set(objective, {
        areas: all.areas + areas,
        rows: all.rows + rows,
        questions: all.questions + questions,
      });
    }
  }
  return covered;
}

/** What one file gives to each objective that it names. */
const coveredBy = oncePer((file: ContentFile): [string, Coverage][] => {
  const questions = kindOf(file).questions(file);
  if (file.kind !== 'decision') {
    const areas = file.kind === 'area' ? 1 : 0;
    return [...new Set(file.front.objectives)].map((id) => [id, { areas, rows: 0, questions }]);
  }
  // A table's questions are shared out among its rows, for each row has its own objectives.
  const all = file.body.rows.flatMap((row) => objectivesOf(file, row));
  return [...new Set(all)].map((id) => {
    const rows = all.filter((one) => one === id).length;
    return [id, { areas: 0, rows, questions: Math.round((questions * rows) / file.body.rows.length) }];
  });
});
