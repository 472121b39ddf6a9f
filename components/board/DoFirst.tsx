'use client';

import { wordOf } from '@/components/progress/levels';
import { Shape } from '@/components/progress/RatingMark';
import { useLevels } from '@/components/progress/store';
import { adviceOf, type BoardArea } from './advice';

/** What to do first, from the ratings and the weights. */
export function DoFirst({ exam, areas }: { exam: string; areas: readonly BoardArea[] }) {
  const advice = adviceOf(areas, useLevels(areas.map(({ unit }) => unit)));
  if (advice.length === 0)
    return (
      <p className="awaits-data mt-2">
        Every area is rated Ready. Try that against <a href={`/${exam}/scenarios`}>the scenarios</a>.
      </p>
    );
  return (
    <ol className="awaits-data mt-1">
      {advice.map(({ level, text, why, href, action }, at) => (
        <li
          key={text}
          className="grid grid-cols-[1.625rem_minmax(0,1fr)_auto] items-center border-line border-t py-2.5 first:border-t-0"
        >
          <span className="rating-mark" data-level={level ?? 'none'}>
            <Shape level={level} />
            <span className="sr-only">{wordOf(level)}</span>
          </span>
          <span>
            <span className={at === 0 ? 'font-semibold' : undefined}>{text}</span>
            <span className="block text-ink-2 text-sm">{why}</span>
          </span>
          <a href={href} className={at === 0 ? 'button' : 'button quiet'} aria-label={`${action}: ${text}`}>
            {action}
          </a>
        </li>
      ))}
    </ol>
  );
}
