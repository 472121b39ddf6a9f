import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Chance for simulations: the same seed gives the same. */
export interface Dice {
  /** From 0 to 1. */
  uniform(): number;
  /** Normally distributed. */
  normal(mean: number, deviation: number): number;
  /** A whole number from 0 to `below` - 1. */
  below(below: number): number;
}

export function diceOf(seed: number): Dice {
  const generator = xoroshiro128plus(stirred(seed));
  const uniform = () => uniformFloat64(generator);
  return {
    uniform,
    normal: (mean, deviation) =>
      mean + deviation * Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
    below: (below) => Math.floor(uniform() * below),
  };
}

/** Seeds that follow each other would begin alike (murmur3's finaliser). */
function stirred(seed: number): number {
  let hash = seed | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
