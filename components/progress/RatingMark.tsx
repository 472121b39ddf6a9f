import type { Level } from '@/lib/outbox/wire';
import { wordOf } from './levels';

const SHAPES = {
  practice: <rect x="2.5" y="2.5" width="13" height="13" rx="1.5" />,
  review: <path d="M9 2 17 16H1Z" />,
  ready: <circle cx="9" cy="9" r="7" />,
  none: (
    <circle cx="9" cy="9" r="7" fill="none" stroke="currentColor" strokeWidth="1.6" strokeDasharray="3 2.4" />
  ),
};

/**
 * The shape and the word of a level, or of having none (null), in its colour. Pure: also for the server.
 * With `word={false}` the word is for screen readers only.
 */
export function RatingMark({ level, word = true }: { level: Level | null; word?: boolean }) {
  return (
    <span className="rating-mark" data-level={level ?? 'none'}>
      <Shape level={level} />
      <span className={word ? undefined : 'sr-only'}>{wordOf(level)}</span>
    </span>
  );
}

/** The shape alone, in the colour of the text around it; whoever uses it says the word. */
export function Shape({ level }: { level: Level | null }) {
  return (
    <svg className="rating-shape" viewBox="0 0 18 18" fill="currentColor" aria-hidden="true">
      {SHAPES[level ?? 'none']}
    </svg>
  );
}
