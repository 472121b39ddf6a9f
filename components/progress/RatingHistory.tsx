'use client';

import { RatingMark } from './RatingMark';
import { useHistory } from './store';

/** All ratings of one unit behind a disclosure, the latest first. Nothing is ever taken out of it. */
export function RatingHistory({ unit, label }: { unit: string; label: string }) {
  const entries = useHistory(unit);
  return (
    <details className="rating-history">
      <summary>
        Rating history<span className="sr-only"> of {label}</span>
        {entries.length > 0 && ` (${entries.length})`}
      </summary>
      {entries.length === 0 ? (
        <p>No rating yet.</p>
      ) : (
        <ol>
          {entries.toReversed().map(({ id, level, at, saved }) => (
            <li key={id}>
              {level ? <RatingMark level={level} /> : <span>Cleared</span>}
              <time dateTime={at}>{timeInWords(at)}</time>
              {!saved && <span>not saved yet</span>}
            </li>
          ))}
        </ol>
      )}
    </details>
  );
}

/** A time as its reader's clock shows it: `20 Nov 2026, 23:40`. */
function timeInWords(at: string): string {
  return new Date(at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
}
