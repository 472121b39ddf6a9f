import { kindOf } from './kinds/all';
import { objectivesOf } from './kinds/decision-columns';
import { type ContentFile, isKeptForMocks } from './model';
import { oncePer } from './once';

/** What the content holds for one objective. What is kept for mock exams does not count. */
export interface Coverage {
  areas: number;
  /** Rows of decisions. */
  rows: number;
  /** Questions for the drill. */
  questions: number;
}

/** An objective is covered by one area, one decision row and this many questions. */
export const QUESTIONS_WANTED = 3;

export const NOTHING: Readonly<Coverage> = { areas: 0, rows: 0, questions: 0 };

/** Counts what covers each objective that an exam's files name, by the objective's id. */
export const coverageBy: (files: readonly ContentFile[]) => Map<string, Coverage> = oncePer((files) => {
  const covered = new Map<string, Coverage>();
  const count = (what: keyof Coverage, objectives: readonly string[]) => {
    for (const id of new Set(objectives)) {
      const coverage = covered.get(id) ?? { ...NOTHING };
      coverage[what]++;
      covered.set(id, coverage);
    }
  };
  for (const file of files) {
    if (isKeptForMocks(file)) continue;
    if (file.kind === 'area') count('areas', file.front.objectives);
    if (file.kind === 'decision') for (const row of file.body.rows) count('rows', objectivesOf(file, row));
    for (const objectives of kindOf(file).questions(file, files)) count('questions', objectives);
  }
  return covered;
});
