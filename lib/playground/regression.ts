// The errors of a few forecasts, and what each way of summing them up makes of the largest.
// Source: R. J. Hyndman and A. B. Koehler, "Another look at measures of forecast accuracy", International
// Journal of Forecasting 22 (2006); the signs are those of content/ai-300/metrics/mae.md.
import { ratio, sum } from './ratio';

/** What was forecast for each day, in pallets. The reader moves what came. */
export const forecasts = [40, 42, 38, 41, 45] as const;

const day = { least: 0, most: 80 };
export const regressionFields = {
  day1: { ...day, start: 38 },
  day2: { ...day, start: 44 },
  day3: { ...day, start: 37 },
  day4: { ...day, start: 42 },
  day5: { ...day, start: 35 },
} as const;

export interface Errors {
  /** Forecast less actual, in the unit of the target; one a case. */
  errors: number[];
  /** Mean of |e|. */
  mae: number;
  /** Root of the mean of e². */
  rmse: number;
  /** Mean of e: above 0 where forecasts are too high on the whole. */
  meanError: number;
  /** Largest |e|. */
  maxError: number;
  sumOfSquares: number;
  /** Squared distances of what came from its own mean. */
  totalSquares: number;
  /** 1 - sumOfSquares / totalSquares; below 0 when the mean forecasts better; undefined when nothing varies. */
  r2?: number;
  /** The share of the squared error that the largest error has; undefined when there is no error. */
  largestShare?: number;
}

/** Sums up errors. Both lists have the same length, of at least 1. */
export function errorsOf(predicted: readonly number[], actual: readonly number[]): Errors {
  const errors = actual.map((value, index) => (predicted[index] ?? 0) - value);
  const sizes = errors.map(Math.abs);
  const sumOfSquares = sum(errors.map((error) => error ** 2));
  const mean = sum(actual) / actual.length;
  const totalSquares = sum(actual.map((value) => (value - mean) ** 2));
  // Equal values have a mean that may miss them by a rounding: nothing varies then.
  const varies = actual.some((value) => value !== actual[0]);
  const unexplained = varies ? ratio(sumOfSquares, totalSquares) : undefined;
  const maxError = Math.max(...sizes);
  return {
    errors,
    mae: sum(sizes) / errors.length,
    rmse: Math.sqrt(sumOfSquares / errors.length),
    meanError: sum(errors) / errors.length,
    maxError,
    sumOfSquares,
    totalSquares: varies ? totalSquares : 0,
    r2: unexplained === undefined ? undefined : 1 - unexplained,
    largestShare: ratio(maxError ** 2, sumOfSquares),
  };
}
