'use client';

import { useRef } from 'react';
import { wordOf } from '@/components/progress/levels';
import { Shape } from '@/components/progress/RatingMark';
import { useStanding } from '@/components/progress/standing';
import { useLevels } from '@/components/progress/store';
import { useKeys } from '@/components/question/useKeys';
import type { BoardArea } from './advice';
import { Due } from './Due';
import { nextThings } from './do-next';

interface Props {
  exam: string;
  areas: readonly BoardArea[];
  /** How many questions the diagnostic has; undefined where there is none. */
  diagnostic: number | undefined;
}

/** What to do next, from what is open, the answers, the ratings and the weights. Keys 1 to 3 start it. */
export function DoNext({ exam, areas, diagnostic }: Props) {
  const levels = useLevels(areas.map(({ unit }) => unit));
  const standing = useStanding(exam);
  const things = nextThings(exam, { areas, levels }, standing, diagnostic);
  const list = useRef<HTMLOListElement>(null);
  useKeys(list, ({ key, shiftKey, repeat }) => {
    const link = /^[1-9]$/.test(key) ? list.current?.querySelectorAll('a')[Number(key) - 1] : undefined;
    if (shiftKey || repeat || !link) return false;
    link.click();
    return true;
  });
  return (
    <div className="awaits-data">
      <ol ref={list} className="mt-1">
        {things.map(({ level, text, why, href, action }, at) => (
          <li
            key={text}
            className="grid grid-cols-[1.625rem_minmax(0,1fr)_auto] items-center gap-x-2 border-line border-t py-2.5 first:border-t-0"
          >
            <span className="rating-mark" data-level={level ?? 'none'}>
              {level !== undefined && (
                <>
                  <Shape level={level} />
                  <span className="sr-only">{level ? wordOf(level) : 'Not known yet'}</span>
                </>
              )}
            </span>
            <span>
              <span className={at === 0 ? 'font-semibold' : undefined}>{text}</span>
              <span className="block text-ink-2 text-sm">{why}</span>
            </span>
            <a
              href={href}
              className={at === 0 ? 'button' : 'button quiet'}
              aria-label={`${action}: ${text}`}
              aria-keyshortcuts={String(at + 1)}
            >
              {action} <kbd className="key pointer-coarse:hidden">{at + 1}</kbd>
            </a>
          </li>
        ))}
      </ol>
      <Due exam={exam} due={standing.due} mistakes={standing.mistakes} />
    </div>
  );
}
