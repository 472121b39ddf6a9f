import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Chance that can be had again: the same seed gives the same numbers, on every machine. */
export interface Random {
  /** A whole number from 0 to `below` - 1, each as likely. */
  below(below: number): number;
  /** The same things in another order, each order as likely. The list given stays as it is. */
  shuffled<T>(list: readonly T[]): T[];
}

/** Chance from a text. */
export function randomOf(seed: string): Random {
  const generator = xoroshiro128plus(hashOf(seed));
  const below = (limit: number) => (limit <= 1 ? 0 : uniformInt(generator, 0, limit - 1));
  return {
    below,
    shuffled(list) {
      const result = [...list];
      // Fisher and Yates, from the end.
      for (let at = result.length - 1; at > 0; at--) {
        const other = below(at + 1);
        const [a, b] = [result[at], result[other]];
        if (a !== undefined) result[other] = a;
        if (b !== undefined) result[at] = b;
      }
      return result;
    },
  };
}

/** FNV-1a over the text's code units, 32 bits: spreads seeds that differ in one letter. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  // A last stir (murmur3's finaliser), for FNV's low bits say little about the last letters.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
