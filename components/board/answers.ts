import { counted } from '@/lib/content/phrases';
import type { Evidence } from '@/lib/outbox/wire';

/** Fewer answers than this say nothing about an area yet. */
const ENOUGH = 8;

/** What the answers in an area say, in a few words, and when the last was given, where that is worth a word. */
export function evidenceWords(evidence: Evidence | undefined): { words: string; last?: string } {
  if (!evidence || evidence.answers === 0) return { words: 'No answers yet' };
  const { answers, right, last } = evidence;
  if (answers < ENOUGH) return { words: `${counted(answers, 'answer')} so far` };
  return { words: `${inTenths(right)} of ${answers} right`, last };
}

/** How many were right, to be read. Part marks count: half a question is half a right one. */
export function inTenths(right: number): number {
  return Math.round(right * 10) / 10;
}
