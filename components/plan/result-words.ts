import { chanceWords } from '@/components/readiness/words';
import type { SentResult, SentResultDomain } from '@/lib/outbox/plan';
import type { Scale } from '@/lib/readiness/scaled';

/** What is asked after a sitting whose result is not noted. */
export const unnotedWords = 'The day of your exam is over. How did it go?';

/** What came of a sitting, in a sentence. */
export function resultWords({ score }: Pick<SentResult, 'score'>, { pass }: Scale): string {
  return score >= pass ? `You passed with ${score}.` : `You reached ${score}, and ${pass} passes.`;
}

/** What was expected of it. */
export function expectedWords({ score, expected }: SentResult, { pass }: Scale): string {
  if (!expected) return 'Your answers before it were too few to expect anything.';
  const { low, high } = expected.score;
  const chance = `a chance of ${chanceWords(expected.chance)} of reaching ${pass}`;
  const range = `Your answers before it spoke for ${low} to ${high}, with ${chance}.`;
  // Why somebody is outside the range, a score alone does not say.
  const holds = 'the range holds eight sittings of ten, if the estimate is right.';
  if (score < low) return `${range} You scored below that: ${holds}`;
  if (score > high) return `${range} You scored above that: ${holds}`;
  return `${range} That is where you scored.`;
}

export function barWords(bar: number | null): string {
  return bar === null ? 'not noted' : `about ${bar}%`;
}

/** What a bar says beside what was expected there. */
export function againstWords({ bar, expected }: SentResultDomain): string {
  if (bar === null || !expected) return 'nothing to compare';
  if (bar < 100 * expected.low) return 'lower than expected';
  return bar > 100 * expected.high ? 'higher than expected' : 'as expected';
}
