import { type Level, levels } from '@/lib/outbox/wire';

/** A level as people meet it: its word, and what it means, in the same words everywhere. */
export interface LevelText {
  level: Level;
  word: string;
  meaning: string;
}

const texts: Record<Level, Omit<LevelText, 'level'>> = {
  practice: { word: 'Practice', meaning: 'cannot do it yet' },
  review: { word: 'Review', meaning: 'can, with notes' },
  ready: { word: 'Ready', meaning: 'can, unaided and under the exam’s constraints' },
};

/** The three levels, from the one with most left to do. */
export const LEVELS: readonly LevelText[] = levels.map((level) => ({ level, ...texts[level] }));

/** The word of a level, and of having none. */
export function wordOf(level: Level | null): string {
  return level ? texts[level].word : 'Not rated';
}
