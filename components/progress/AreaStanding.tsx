'use client';

import type { Level } from '@/lib/outbox/wire';
import { Shape } from './RatingMark';
import { useCounts } from './store';

const PARTS: readonly [Level | null, string][] = [
  ['ready', 'ready'],
  ['review', 'review'],
  ['practice', 'practice'],
  [null, 'not rated'],
];

/** How a list of units stands: "3 ready, 2 review, 1 practice, 4 not rated", with marks. None say nothing. */
export function AreaStanding({ units }: { units: readonly string[] }) {
  const counts = useCounts(units);
  const parts = PARTS.filter(([level]) => counts[level ?? 'none'] > 0);
  return (
    <span className="standing">
      {parts.map(([level, words], index) => (
        <span key={words} className="rating-mark" data-level={level ?? 'none'}>
          <Shape level={level} />
          <span>
            {counts[level ?? 'none']} {words}
            {index < parts.length - 1 && <span className="sr-only">, </span>}
          </span>
        </span>
      ))}
    </span>
  );
}
