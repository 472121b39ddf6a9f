'use client';

import { levels } from '@/lib/outbox/wire';
import { wordOf } from './levels';
import { Shape } from './RatingMark';
import { useLevels } from './store';

/** The best first, and what is not rated last. */
const ORDER = [...levels.toReversed(), null];

/** How a list of units stands: "3 ready, 2 review, 1 practice, 4 not rated", with marks. None say nothing. */
export function AreaStanding({ units }: { units: readonly string[] }) {
  const all = useLevels(units);
  const parts = ORDER.map((level) => ({ level, count: all.filter((one) => one === level).length })).filter(
    ({ count }) => count > 0,
  );
  return (
    <span className="standing awaits-data">
      {parts.map(({ level, count }, index) => (
        <span key={level ?? 'none'} className="rating-mark" data-level={level ?? 'none'}>
          <Shape level={level} />
          <span>
            {count} {wordOf(level).toLowerCase()}
            {index < parts.length - 1 && <span className="sr-only">, </span>}
          </span>
        </span>
      ))}
    </span>
  );
}
