'use client';

import { wordOf } from '@/components/progress/levels';
import { Shape } from '@/components/progress/RatingMark';
import { useStanding } from '@/components/progress/standing';
import { useLevels } from '@/components/progress/store';
import type { BoardArea } from './advice';
import { firstThings } from './do-first';

interface Props {
  exam: string;
  areas: readonly BoardArea[];
  /** How many questions the diagnostic has; undefined where there is none. */
  diagnostic: number | undefined;
}

/** What to do first, from what is open, the ratings and the weights. */
export function DoFirst({ exam, areas, diagnostic }: Props) {
  const levels = useLevels(areas.map(({ unit }) => unit));
  const advice = firstThings(exam, { areas, levels }, useStanding(exam), diagnostic);
  return (
    <ol className="awaits-data mt-1">
      {advice.map(({ level, text, why, href, action }, at) => (
        <li
          key={text}
          className="grid grid-cols-[1.625rem_minmax(0,1fr)_auto] items-center border-line border-t py-2.5 first:border-t-0"
        >
          <span className="rating-mark" data-level={level ?? 'none'}>
            {level !== undefined && (
              <>
                <Shape level={level} />
                <span className="sr-only">{wordOf(level)}</span>
              </>
            )}
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
