import { expect, it } from 'vitest';
import { BIN_WIDTH, distancesOf, driftFields } from '@/lib/playground/drift';
import { eachState, same } from './random';

/** Earth moved from one sorted list of cases to the other: each list repeated to the same length, then paired. */
function bySorting(reference: number[], present: number[], width: number): number {
  const cases = (counts: number[], repeats: number) =>
    counts.flatMap((count, bin) => new Array<number>(count * repeats).fill((bin + 0.5) * width));
  const size = (counts: number[]) => counts.reduce((total, count) => total + count, 0);
  const common = size(reference) * size(present);
  // Runs of equal cases instead of the cases themselves: the common length reaches 360,000.
  const one = runs(reference, common / size(reference), width);
  const other = runs(present, common / size(present), width);
  let [moved, at, to] = [0, 0, 0];
  while (at < one.length && to < other.length) {
    const [here, there] = [one[at], other[to]];
    if (!here || !there) break;
    const count = Math.min(here.left, there.left);
    moved += count * Math.abs(here.value - there.value);
    here.left -= count;
    there.left -= count;
    if (here.left === 0) at++;
    if (there.left === 0) to++;
  }
  // For small lists, the pairs themselves.
  if (common <= 2_000) {
    const [left, right] = [cases(reference, size(present)), cases(present, size(reference))];
    const direct = left.reduce((total, value, index) => total + Math.abs(value - (right[index] ?? 0)), 0);
    expect(direct).toBeCloseTo(moved, 6);
  }
  return moved / common;
}

function runs(counts: number[], repeats: number, width: number) {
  return counts
    .map((count, bin) => ({ value: (bin + 0.5) * width, left: Math.round(count * repeats) }))
    .filter(({ left }) => left > 0);
}

function entropy(shares: number[]): number {
  return -shares.reduce((total, share) => total + (share > 0 ? (share * Math.log(share)) / Math.LN2 : 0), 0);
}

/** The divergence as the entropy of the mixture less the mean entropy. */
function byEntropies(reference: number[], present: number[]): number {
  const [p, q] = [reference, present].map((counts) => {
    const total = counts.reduce((sum, count) => sum + count);
    return counts.map((count) => count / total);
  }) as [number[], number[]];
  const mixture = p.map((share, bin) => (share + (q[bin] ?? 0)) / 2);
  return Math.max(0, entropy(mixture) - (entropy(p) + entropy(q)) / 2);
}

/** The index as the sum of both relative entropies (in nats), each from counts. */
function byRelativeEntropies(reference: number[], present: number[]): number {
  const filled = (counts: number[]) => counts.map((count) => count || 1 / 2);
  const relative = (from: number[], to: number[]) => {
    const [a, b] = [from, to].map((counts) => counts.reduce((sum, count) => sum + count)) as [number, number];
    return from.reduce(
      (total, count, bin) =>
        total + (count / a) * (Math.log(count) - Math.log(a) - Math.log(to[bin] ?? 0) + Math.log(b)),
      0,
    );
  };
  return relative(filled(present), filled(reference)) + relative(filled(reference), filled(present));
}

it('equals sorting, entropies and relative entropies in 10,000 random states', () => {
  eachState(driftFields, 9, (state) => {
    const values = Object.values(state);
    const [reference, present] = [values.slice(0, 6), values.slice(6)];
    const found = distancesOf(reference, present, BIN_WIDTH);
    if (!found) {
      expect(Math.min(...[reference, present].map((counts) => Math.max(...counts)))).toBe(0);
      return;
    }
    const isRight =
      same(found.psi, byRelativeEntropies(reference, present)) &&
      // The root makes much of rounding near 0, so that its square is compared.
      same(found.jensenShannon ** 2, byEntropies(reference, present)) &&
      same(found.wasserstein, bySorting(reference, present, BIN_WIDTH));
    if (!isRight) throw new Error(JSON.stringify({ reference, present, found }));
  });
});

it('has no distance from nothing', () => {
  expect(distancesOf([0, 0], [1, 2], 1)).toBeUndefined();
  expect(distancesOf([1, 2], [0, 0], 1)).toBeUndefined();
});

it('is 0 for equal shares, and as far as can be for shares apart', () => {
  expect(distancesOf([1, 2, 3], [10, 20, 30], 5)).toMatchObject({ psi: 0, jensenShannon: 0, wasserstein: 0 });
  expect(distancesOf([9, 0, 0], [0, 0, 4], 5)).toMatchObject({ jensenShannon: 1, wasserstein: 10 });
  expect(distancesOf([9, 0, 0], [0, 0, 4], 5)?.psi).toBeLessThan(Number.POSITIVE_INFINITY);
});
