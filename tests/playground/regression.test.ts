import { expect, it } from 'vitest';
import { errorsOf, forecasts, regressionFields } from '@/lib/playground/regression';
import { eachState, same } from './random';

/** Everything in whole numbers and from pairwise differences, with one division at the end. */
function byPairs(actual: number[]) {
  let [absolute, squares, signed, largest] = [0, 0, 0, 0];
  for (let at = 0; at < actual.length; at++) {
    const error = (forecasts[at] ?? 0) - (actual[at] ?? 0);
    absolute += error < 0 ? -error : error;
    squares += error * error;
    signed += error;
    if (Math.abs(error) > largest) largest = Math.abs(error);
  }
  // The spread around the mean is the sum over all pairs of their squared differences, divided by n.
  let pairs = 0;
  for (let one = 0; one < actual.length; one++)
    for (let other = one + 1; other < actual.length; other++)
      pairs += ((actual[one] ?? 0) - (actual[other] ?? 0)) ** 2;
  const n = actual.length;
  return {
    mae: absolute / n,
    rmse: (squares / n) ** 0.5,
    meanError: signed / n,
    maxError: largest,
    r2: pairs === 0 ? undefined : (pairs - n * squares) / pairs,
    largestShare: squares === 0 ? undefined : (largest * largest) / squares,
  };
}

it('equals whole-number sums over pairs in 10,000 random states', () => {
  let alike = 0;
  eachState(regressionFields, 7, (state) => {
    const actual = Object.values(state);
    const found = errorsOf(forecasts, actual);
    if (found.r2 === undefined) alike++;
    for (const [name, value] of Object.entries(byPairs(actual)))
      if (!same(found[name as keyof ReturnType<typeof byPairs>], value))
        throw new Error(`${name} of ${actual}: ${JSON.stringify(found)}, not ${value}`);
  });
  expect(alike).toBeGreaterThan(0);
});

it('has the numbers of the worked examples of RMSE and MAE', () => {
  const { errors, mae, rmse, meanError } = errorsOf(forecasts, [38, 44, 37, 42, 35]);
  expect(errors).toEqual([2, -2, 1, -1, 10]);
  expect([mae, meanError]).toEqual([3.2, 2]);
  expect(rmse).toBeCloseTo(4.69, 2);
});

it('says what is undefined, and what is perfect', () => {
  expect(errorsOf(forecasts, [7, 7, 7, 7, 7]).r2).toBeUndefined();
  expect(errorsOf(forecasts, forecasts)).toMatchObject({ mae: 0, rmse: 0, r2: 1, largestShare: undefined });
});
