import type { Exam } from '../content/model';
import type { Evidence } from './evidence';
import { judgeOf, observe } from './judge';
import { posteriorOf } from './posterior';

/** The chance to pass later: as practice is taken to work, when it brings nothing, and when it brings twice as much. */
export interface Outlook {
  likely: number;
  low: number;
  high: number;
}

/**
 * What one answered question brings to its area, in logits, once its reasons were read: an assumption, about what
 * the simulated candidates of tests/bench/readiness learn net of forgetting. Nobody has measured it here.
 */
const GAIN = 0.015;

/**
 * The chance to pass after so many more answers. More answers alone move no chance, as nobody knows how they will go:
 * what moves it is learning. Each answer is taken to raise the ability in its area by γ = 0.015 logits; they are
 * spread over areas by `needs`, as the plan does. With m_c answers in cell c the mean rises by f γ m_c, and f is 1,
 * and 0 and 2 for the range; the uncertainty stays what it is now. Evidence must be enough for a chance today.
 */
export function chanceAfter(
  exam: Exam,
  evidence: readonly Evidence[],
  needs: ReadonlyMap<string, number>,
): (answers: number) => number {
  const { cells, sit } = judgeOf(exam);
  const { mean, covariance } = posteriorOf(cells, observe(cells, evidence));
  const all = cells.cells.reduce((sum, { id }) => sum + (needs.get(id) ?? 0), 0);
  return (answers) => {
    const raised = cells.cells.map(
      ({ id }, at) => (mean[at] ?? 0) + (all === 0 ? 0 : (GAIN * answers * (needs.get(id) ?? 0)) / all),
    );
    const sittings = sit({ mean: raised, covariance });
    return sittings.filter(({ share, cut }) => share >= cut).length / sittings.length;
  };
}

/** The chance after so many more answers, with the range that what practice brings leaves. */
export function outlookAt(chance: (answers: number) => number, answers: number): Outlook {
  return { likely: chance(answers), low: chance(0), high: chance(2 * answers) };
}

/** What the chance on the day speaks for. */
export type Advice = 'keep' | 'open' | 'move';

/** Chances from which the evidence favours keeping the day, and below which it favours moving it. */
export const FAVOURS = { keep: 0.7, move: 0.5 } as const;

export function adviceFor({ likely }: Outlook): Advice {
  if (likely >= FAVOURS.keep) return 'keep';
  return likely < FAVOURS.move ? 'move' : 'open';
}

/**
 * After how many days the chance would be enough to keep the day, at so many answers a day; null where that takes
 * more than `most` days. A chance never falls with more answers.
 */
export function daysUntilKeep(
  chance: (answers: number) => number,
  perDay: number,
  most: number,
): number | null {
  const isEnough = (days: number) => chance(days * perDay) >= FAVOURS.keep;
  if (perDay <= 0 || !isEnough(most)) return isEnough(0) ? 0 : null;
  let [low, high] = [0, most];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isEnough(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
