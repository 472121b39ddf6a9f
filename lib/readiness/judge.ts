import type { Exam } from '../content/model';
import { oncePer } from '../content/once';
import { bankOf } from '../items/bank';
import { grade } from '../items/grade';
import { guessOf } from '../items/guess';
import { emptyResponse } from '../items/response';
import { type Cells, cellsOf } from './cells';
import { DISCRIMINATION, difficultyOf } from './curve';
import type { Evidence } from './evidence';
import { type Paper, type Sit, sittingsOf, tableOf } from './forms';
import type { Observed } from './posterior';

/** What judging by an exam needs, prepared once. */
export interface Judge {
  cells: Cells;
  /** How many rows and scenarios make questions, by cell. */
  questions: number[];
  /** Expected share of the points by ability. */
  lookUp(ability: number): number;
  sit: Sit;
}

export const judgeOf: (exam: Exam) => Judge = oncePer((exam) => {
  const { domains, questions, cut } = exam.file.front;
  const sources = [...bankOf(exam).sources.values()];
  const authored = sources.filter(({ origin }) => origin === 'authored');
  // While an exam has no scenarios yet, what its tables make stands for its questions.
  const questionsLike = (authored.length > 0 ? authored : sources).map(({ origin, difficulty, make }) => {
    const { ask, key } = make('');
    const curve = {
      difficulty: difficultyOf(difficulty),
      discrimination: DISCRIMINATION[origin],
      guess: guessOf(ask),
    };
    return { curve, points: grade(key, emptyResponse(ask))?.of ?? 1 };
  });
  const paper: Paper = { weights: domains.map(({ weight }) => weight), questions, cut, questionsLike };
  const cells = cellsOf(exam);
  const units = new Map(sources.map((source) => [source.unit, source]));
  const places = [...units.values()].map(({ area, objectives }) => cells.find(area, objectives[0] ?? ''));
  return {
    cells,
    questions: cells.cells.map((_, cell) => places.filter((place) => place === cell).length),
    lookUp: tableOf(questionsLike),
    sit: sittingsOf(paper, cells.domains),
  };
});

/** Places evidence in the exam's cells. What the exam has no objective for is left out. */
export function observe({ find }: Cells, evidence: readonly Evidence[]): Observed[] {
  return evidence.flatMap(({ area, objective, curve, share, weight }) => {
    const cell = find(area, objective);
    return cell === undefined ? [] : [{ cell, curve, share, weight }];
  });
}
