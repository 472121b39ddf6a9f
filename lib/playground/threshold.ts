// A thousand cases with scores from 0 to 100, a threshold, and the two curves that all thresholds make.
// Source: T. Fawcett, "An introduction to ROC analysis", Pattern Recognition Letters 27 (2006); average
// precision as scikit-learn and content/ai-300/metrics/pr-auc.md define it, without interpolation.
import type { Counts } from './confusion';
import { normalQuantile } from './normal';
import { ratio } from './ratio';

export const CASES = 1000;
/** The highest score. A threshold one above it flags nothing. */
export const TOP = 100;

export const thresholdFields = {
  threshold: { least: 0, most: TOP + 1, start: 55 },
  positives: { least: 0, most: CASES, start: 200, step: 10 },
  positiveMean: { least: 10, most: 90, start: 65 },
  negativeMean: { least: 10, most: 90, start: 40 },
  spread: { least: 2, most: 25, start: 12 },
} as const;

export interface Setting {
  /** A case is flagged when its score is at least this. */
  threshold: number;
  /** Positive cases among the thousand. */
  positives: number;
  positiveMean: number;
  negativeMean: number;
  /** Standard deviation of both classes, in points of score. */
  spread: number;
}

/** How many cases of each class have each score, from 0 to 100. */
export interface Scores {
  positive: number[];
  negative: number[];
}

/** One threshold's place on both curves. */
export interface CurvePoint {
  threshold: number;
  /** FP / N; undefined without negatives. */
  falsePositiveRate?: number;
  /** TP / P; undefined without positives. */
  recall?: number;
  /** TP / flagged; undefined when nothing is flagged. */
  precision?: number;
}

export interface Areas {
  /** Pairs of a positive and a negative in which the positive scores higher. */
  won: number;
  /** Pairs with equal scores. */
  tied: number;
  pairs: number;
  /** (won + tied / 2) / pairs: the area under the ROC curve; undefined unless both classes occur. */
  roc?: number;
  /** Sum over thresholds, from the highest down, of the recall gained times the precision there. */
  averagePrecision?: number;
}

/**
 * The cases: each class stands at the quantiles (i - 1/2) / n of a normal distribution, rounded to whole
 * points and kept between 0 and 100. No chance is involved: the same setting gives the same cases.
 */
export function scoresOf({ positives, positiveMean, negativeMean, spread }: Setting): Scores {
  return {
    positive: classScores(positives, positiveMean, spread),
    negative: classScores(CASES - positives, negativeMean, spread),
  };
}

function classScores(size: number, mean: number, spread: number): number[] {
  const counts = new Array<number>(TOP + 1).fill(0);
  for (let index = 0; index < size; index++) {
    const score = Math.round(mean + spread * normalQuantile((index + 0.5) / size));
    const kept = Math.min(TOP, Math.max(0, score));
    counts[kept] = (counts[kept] ?? 0) + 1;
  }
  return counts;
}

export function countsAt({ positive, negative }: Scores, threshold: number): Counts {
  const [fn, tp] = parted(positive, threshold);
  const [tn, fp] = parted(negative, threshold);
  return { tp, fp, fn, tn };
}

/** How many stand below a threshold, and how many at or above it. */
function parted(counts: number[], threshold: number): [number, number] {
  let below = 0;
  let above = 0;
  for (const [score, count] of counts.entries()) {
    if (score < threshold) below += count;
    else above += count;
  }
  return [below, above];
}

/** Both curves, from the threshold that flags nothing to the one that flags everything. */
export function curveOf(scores: Scores): CurvePoint[] {
  const points: CurvePoint[] = [];
  for (let threshold = TOP + 1; threshold >= 0; threshold--) {
    const { tp, fp, fn, tn } = countsAt(scores, threshold);
    points.push({
      threshold,
      falsePositiveRate: ratio(fp, fp + tn),
      recall: ratio(tp, tp + fn),
      precision: ratio(tp, tp + fp),
    });
  }
  return points;
}

export function areasOf(scores: Scores): Areas {
  let won = 0;
  let tied = 0;
  let negativesBelow = 0;
  for (const [score, positives] of scores.positive.entries()) {
    const negatives = scores.negative[score] ?? 0;
    won += positives * negativesBelow;
    tied += positives * negatives;
    negativesBelow += negatives;
  }
  const positives = scores.positive.reduce((total, count) => total + count, 0);
  const pairs = positives * negativesBelow;
  return {
    won,
    tied,
    pairs,
    roc: ratio(won + tied / 2, pairs),
    averagePrecision: averagePrecision(scores, positives),
  };
}

function averagePrecision({ positive, negative }: Scores, positives: number): number | undefined {
  let tp = 0;
  let flagged = 0;
  let area = 0;
  for (let score = TOP; score >= 0; score--) {
    const found = positive[score] ?? 0;
    tp += found;
    flagged += found + (negative[score] ?? 0);
    if (found > 0) area += found * (tp / flagged);
  }
  return ratio(area, positives);
}
