import type { ExamFile } from '../content/kinds/exam';

/** The mark that passes, in percent of the points: nobody outside knows it, and this is what it may be. */
export type Cut = ExamFile['front']['cut'];
/** The scale on which a score is given, and what passes on it. */
export type Scale = ExamFile['front']['score'];

/** A scaled score: for the mark most likely, and from the highest mark to the lowest. */
export interface Scaled {
  likely: number;
  low: number;
  high: number;
}

/** The scaled score of some points, with the range that the unknown mark leaves. */
export function scaledOf({ points, of }: { points: number; of: number }, cut: Cut, scale: Scale): Scaled {
  const percent = of === 0 ? 0 : (points * 100) / of;
  return {
    likely: scaledFor(percent, cut.mode, scale),
    low: scaledFor(percent, cut.high, scale),
    high: scaledFor(percent, cut.low, scale),
  };
}

/**
 * The scaled score of a percentage when `cut` percent passes: straight lines lead from nothing at the scale's
 * beginning to the cut at its pass mark, and on to everything at its end.
 */
export function scaledFor(percent: number, cut: number, { min, max, pass }: Scale): number {
  const value =
    percent < cut
      ? min + (percent / cut) * (pass - min)
      : pass + ((percent - cut) / (100 - cut)) * (max - pass);
  // What does not pass must not look as if it did.
  return percent < cut ? Math.min(Math.round(value), pass - 1) : Math.round(value);
}

/** Whether points pass whatever the mark is, whatever it is not, or only where it is low. */
export type Verdict = 'pass' | 'open' | 'fail';

export function verdictOf({ low, high }: Scaled, { pass }: Scale): Verdict {
  if (low >= pass) return 'pass';
  return high >= pass ? 'open' : 'fail';
}
