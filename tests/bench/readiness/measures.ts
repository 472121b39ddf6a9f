/** A chance that was given, and what came. */
export interface Forecast {
  chance: number;
  passed: boolean;
}

/**
 * Expected calibration error (Naeini et al., 2015): over ten bins of equal width, the mean distance between the
 * chances given and the share that passed, weighted by how many fell into the bin.
 */
export function calibrationError(forecasts: readonly Forecast[]): number {
  const bins = Array.from({ length: 10 }, () => ({ chance: 0, passed: 0, count: 0 }));
  for (const { chance, passed } of forecasts) {
    const bin = bins[Math.min(9, Math.floor(chance * 10))];
    if (!bin) continue;
    bin.chance += chance;
    bin.passed += passed ? 1 : 0;
    bin.count++;
  }
  return bins.reduce((sum, { chance, passed }) => sum + Math.abs(chance - passed), 0) / forecasts.length;
}

/** Brier score (1950): mean squared distance between the chance given and what came, 0 or 1. */
export function brier(forecasts: readonly Forecast[]): number {
  const sum = forecasts.reduce((all, { chance, passed }) => all + (chance - (passed ? 1 : 0)) ** 2, 0);
  return sum / forecasts.length;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0) / values.length;
}
