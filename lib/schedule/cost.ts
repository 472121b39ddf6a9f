/** How the schedule's memory fades: FSRS-6's default weight for it (ts-fsrs, `FSRS6_DEFAULT_DECAY`). */
const DECAY = 0.1542;

/**
 * How many reviews a retention target asks for, as a multiple of those at another: what shortens the intervals so
 * many times makes so many times as many reviews.
 */
export function reviewsFor(retention: number, than: number): number {
  const interval = (target: number) => target ** (-1 / DECAY) - 1;
  return interval(than) / interval(retention);
}
