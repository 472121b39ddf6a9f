import type { Level } from '../outbox/wire';
import type { Ranged } from './estimate';

/** Shares of the points, 0 to 1, from which answers speak for Review and for Ready; the last is the target. */
export const FROM = { review: 0.6, ready: 0.75 } as const;

/** The level that a share of the points speaks for. */
export function levelFor(share: number): Level {
  if (share >= FROM.ready) return 'ready';
  return share >= FROM.review ? 'review' : 'practice';
}

/**
 * Whether somebody rates an area higher or lower than they answer it; null where the answers leave that open. They
 * disagree only where the whole interval lies outside what the level stands for.
 */
export function disagreement(level: Level, { low, high }: Ranged): 'higher' | 'lower' | null {
  const [from, to] = {
    practice: [0, FROM.review],
    review: [FROM.review, FROM.ready],
    ready: [FROM.ready, Number.POSITIVE_INFINITY],
  }[level] as [number, number];
  if (high < from) return 'higher';
  return low >= to ? 'lower' : null;
}
