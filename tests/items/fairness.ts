import { lengthOf } from '@/lib/content/words';
import type { Source } from '@/lib/items/item';
import { optionsOf } from './asked';

/** A single-choice question as it is put by some seeds: the lengths of its options, and the place of the right one. */
export interface Seen {
  source: Source;
  shown: { lengths: number[]; right: number }[];
}

/** All single-choice questions among some, each by so many seeds, the same ones each time. */
export function seenBy(sources: readonly Source[], seeds: number): Seen[] {
  return sources
    .filter(({ form }) => form === 'single')
    .map((source) => ({
      source,
      shown: Array.from({ length: seeds }, (_, at) => {
        const { ask, key } = source.make(`fair ${at}`);
        const options = optionsOf(ask);
        return {
          lengths: options.map(({ text }) => lengthOf(text)),
          right: options.findIndex(({ id }) => key.form === 'single' && key.right.includes(id)),
        };
      }),
    }));
}

/** Chi-squared of the right option's place against all places alike, over questions with so many options. */
export function unevennessOf(seen: readonly Seen[], options: number): number {
  const places = seen.flatMap(({ shown }) =>
    shown.flatMap(({ lengths, right }) => (lengths.length === options ? [right] : [])),
  );
  const wanted = places.length / options;
  const counts = Array.from({ length: options }, (_, at) => places.filter((place) => place === at).length);
  return counts.reduce((sum, count) => sum + (count - wanted) ** 2 / Math.max(wanted, 1), 0);
}

/**
 * The shares of questions, 0 to 1, that are right when the longest or the shortest option is chosen (by lot among
 * equals), and that would be right by lot.
 */
export function choosingByLength(seen: readonly Seen[]): Record<'longest' | 'shortest' | 'lot', number> {
  const shown = seen.flatMap((one) => one.shown);
  const share = (rightOf: (one: Seen['shown'][number]) => number) =>
    shown.reduce((sum, one) => sum + rightOf(one), 0) / shown.length;
  const choosing = (extreme: (...lengths: number[]) => number) =>
    share(({ lengths, right }) => {
      const chosen = extreme(...lengths);
      return lengths[right] === chosen ? 1 / lengths.filter((length) => length === chosen).length : 0;
    });
  return {
    longest: choosing(Math.max),
    shortest: choosing(Math.min),
    lot: share(({ lengths }) => 1 / lengths.length),
  };
}
