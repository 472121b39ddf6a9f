// The measures of a classifier with two classes, from its confusion matrix.
// Source: T. Fawcett, "An introduction to ROC analysis", Pattern Recognition Letters 27 (2006); for the
// correlation B. W. Matthews, Biochimica et Biophysica Acta 405 (1975).
import { ratio } from './ratio';

/** How often what was said met what was true. Counts of cases. */
export interface Counts {
  /** True positives: flagged, and rightly. */
  tp: number;
  /** False positives: flagged, and wrongly. */
  fp: number;
  /** False negatives: missed. */
  fn: number;
  /** True negatives: passed, and rightly. */
  tn: number;
}

export const confusionFields = {
  tn: { least: 0, most: 1000, start: 940, step: 10 },
  fp: { least: 0, most: 1000, start: 10 },
  fn: { least: 0, most: 1000, start: 20 },
  tp: { least: 0, most: 1000, start: 30 },
} as const;

/** Shares from 0 to 1, and Matthews' correlation from -1 to 1; undefined where a ratio has no whole. */
export interface Measures {
  /** (TP + TN) / all */
  accuracy?: number;
  /** TP / (TP + FP); undefined when nothing was flagged. */
  precision?: number;
  /** TP / (TP + FN), also called sensitivity; undefined without positives. */
  recall?: number;
  /** 2 TP / (2 TP + FP + FN), the harmonic mean of precision and recall. */
  f1?: number;
  /** FP / (FP + TN); undefined without negatives. */
  falsePositiveRate?: number;
  /** The mean of recall and TN / (TN + FP); undefined unless both classes occur. */
  balancedAccuracy?: number;
  /** (TP TN - FP FN) / root of (TP + FP)(TP + FN)(TN + FP)(TN + FN); undefined when one of those is 0. */
  matthews?: number;
}

export function measuresOf({ tp, fp, fn, tn }: Counts): Measures {
  const recall = ratio(tp, tp + fn);
  const falsePositiveRate = ratio(fp, fp + tn);
  return {
    accuracy: ratio(tp + tn, tp + fp + fn + tn),
    precision: ratio(tp, tp + fp),
    recall,
    f1: ratio(2 * tp, 2 * tp + fp + fn),
    falsePositiveRate,
    balancedAccuracy:
      recall === undefined || falsePositiveRate === undefined
        ? undefined
        : (recall + 1 - falsePositiveRate) / 2,
    matthews: ratio(tp * tn - fp * fn, Math.sqrt((tp + fp) * (tp + fn) * (tn + fp) * (tn + fn))),
  };
}
