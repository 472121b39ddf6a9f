import { type Fields, type State, startOf } from '@/lib/playground/state';

/** How many states each playground is compared in. */
export const STATES = 10_000;

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * A state that a reader could have set: often at a bound, where ratios lose their whole, often with several
 * fields alike, where there are ties.
 */
export function randomState<F extends Fields>(fields: F, random: () => number): State<F> {
  const state: Record<string, number> = { ...startOf(fields) };
  const same = random();
  for (const [key, { least, most }] of Object.entries(fields)) {
    const how = random();
    const share = how < 0.1 ? 0 : how < 0.15 ? 1 : how < 0.3 ? same : random();
    state[key] = least + Math.round(share * (most - least));
  }
  return state as State<F>;
}

/** Calls back with so many random states, from a fixed seed. */
export function eachState<F extends Fields>(fields: F, seed: number, look: (state: State<F>) => void) {
  const random = seeded(seed);
  for (let number = 0; number < STATES; number++) look(randomState(fields, random));
}

/** Whether two results are the same: both undefined, or apart by no more than rounding. */
export function same(one: number | undefined, other: number | undefined, by = 1e-9): boolean {
  if (one === undefined || other === undefined) return one === other;
  return Math.abs(one - other) <= by * Math.max(1, Math.abs(other));
}
