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

/** What things take, in seconds: a question of a drill or card, one of a mock, and what is recalled or rated. */
export const SECONDS = { question: 45, mockQuestion: 90, prompt: 120, term: 20, rating: 15 } as const;

/** Seconds as people plan with them: whole minutes, one at least. */
export function inMinutes(seconds: number): number {
  return Math.max(1, Math.round(seconds / 60));
}
