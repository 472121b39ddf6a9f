import type { Level } from '@/lib/outbox/wire';

/** A level as people meet it: its word, and what it means, in the same words everywhere. */
export interface LevelText {
  level: Level;
  word: string;
  meaning: string;
}

/** The three levels, from the one with most left to do. */
export const LEVELS: readonly LevelText[] = [
  { level: 'practice', word: 'Practice', meaning: 'cannot do it yet' },
  { level: 'review', word: 'Review', meaning: 'can, with notes' },
  { level: 'ready', word: 'Ready', meaning: 'can, unaided and under the exam’s constraints' },
];

/** The word of a level, and of having none. */
export function wordOf(level: Level | null): string {
  return LEVELS.find((one) => one.level === level)?.word ?? 'Not rated';
}
