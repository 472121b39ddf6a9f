import type { Exam } from '../content/model';
import { type Cells, cellsOf } from './cells';
import { type Curve, informationAt, slopeAt } from './curve';
import type { Posterior } from './posterior';

/** Where answers would narrow the estimate most. */
export interface Narrowing {
  /** Stored id of the area, or of the domain for what lies in none. */
  unit: string;
  /** How many of the next answers belong there, so that they tell most. */
  answers: number;
}

/** Follows how certain the whole score becomes while questions are chosen, before any of them is answered. */
export interface Uncertainty {
  /**
   * By how much an answer that tells so much (Fisher's information I, per logit²) about a cell would lower the
   * variance of the score: with covariance V and the score's gradient h, (h'V)² I / (1 + I V), in that cell.
   */
  gain(cell: number, information: number): number;
  /** Takes such an answer as given: V loses V V' I / (1 + I V), whatever the answer will be (a rank-one update). */
  take(cell: number, information: number): void;
}

/** How many answers ahead are looked at. */
const AHEAD = 20;
/** A question as most are: of middle difficulty, with four options. */
const USUAL: Curve = { difficulty: 0, discrimination: 1, guess: 0.25 };

/** `left` has how many questions of each cell are still to be answered; null where there are none in any. */
export function narrowingOf(exam: Exam, posterior: Posterior, left: readonly number[]): Narrowing | null {
  const { cells } = cellsOf(exam);
  const uncertainty = uncertaintyOf(exam, posterior);
  const information = cells.map((_, cell) => informationAt(posterior.mean[cell] ?? 0, USUAL));
  const taken = cells.map(() => 0);
  for (let next = 0; next < AHEAD; next++) {
    const gains = cells.map((_, cell) =>
      (taken[cell] ?? 0) < (left[cell] ?? 0) ? uncertainty.gain(cell, information[cell] ?? 0) : 0,
    );
    const best = gains.indexOf(Math.max(...gains));
    if (!gains[best]) break;
    uncertainty.take(best, information[best] ?? 0);
    taken[best] = (taken[best] ?? 0) + 1;
  }
  const answers = Math.max(...taken);
  const unit = cells[taken.indexOf(answers)]?.id;
  return unit === undefined || answers === 0 ? null : { unit, answers };
}

/** The uncertainty about a whole score, as it stands. */
export function uncertaintyOf(exam: Exam, { mean, covariance }: Posterior): Uncertainty {
  const { cells, domains } = cellsOf(exam);
  const gradient = scoreGradient(exam, { cells, domains }, mean);
  const v = covariance.to2DArray();
  // h'V, by cell.
  const along = v.map((row) => row.reduce((sum, one, cell) => sum + one * (gradient[cell] ?? 0), 0));
  return {
    gain: (cell, information) =>
      ((along[cell] ?? 0) ** 2 * information) / (1 + information * (v[cell]?.[cell] ?? 0)),
    take(cell, information) {
      const column = [...(v[cell] ?? [])];
      const factor = information / (1 + information * (column[cell] ?? 0));
      const toCell = along[cell] ?? 0;
      for (const [row, values] of v.entries()) {
        const one = column[row] ?? 0;
        for (let at = 0; at < values.length; at++)
          values[at] = (values[at] ?? 0) - factor * one * (column[at] ?? 0);
        along[row] = (along[row] ?? 0) - factor * one * toCell;
      }
    },
  };
}

/** How fast the score rises with each cell's ability: the domain's weight, its cells' parts, and the curve there. */
function scoreGradient(
  exam: Exam,
  { cells, domains }: Pick<Cells, 'cells' | 'domains'>,
  mean: readonly number[],
) {
  const middles = exam.domains.map(({ weight: [from, to] }) => (from + to) / 2);
  const all = middles.reduce((sum, one) => sum + one, 0);
  return cells.map(
    ({ domain }, cell) =>
      ((middles[domain] ?? 0) / all) * domains.get(domain, cell) * slopeAt(mean[cell] ?? 0, USUAL),
  );
}
