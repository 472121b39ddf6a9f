'use client';

import { usePathname } from 'next/navigation';
import type { MouseEvent, ReactNode } from 'react';
import { Shape } from '@/components/progress/RatingMark';
import { useLevels } from '@/components/progress/store';
import type { BoardArea, BoardDomain } from './advice';
import { CHOICES, filterHref, useFilter } from './filter';

interface Props {
  areas: readonly BoardArea[];
  /** All domains of the exam, also those without areas. */
  domains: readonly Pick<BoardDomain, 'id' | 'title'>[];
}

/** Keeps the choice in the address, where the way back finds it. */
function show(href: string) {
  window.history.pushState(null, '', href);
}

/** Chooses which areas the board shows, by level and by domain. */
export function FilterBar({ areas, domains }: Props) {
  const path = usePathname();
  const { level, domain } = useFilter(domains.map(({ id }) => id));
  const all = useLevels(areas.map(({ unit }) => unit));
  const levels = all.filter((_, at) => !domain || areas[at]?.domain.id === domain);
  const choices = CHOICES.map((choice) => ({
    ...choice,
    count: levels.filter((one) => (one ?? 'none') === choice.level).length,
  }));
  const chosen = choices.find((choice) => choice.level === level);
  return (
    <search className="no-print mt-8 grid grid-cols-1 gap-2 text-sm" aria-label="Which areas are shown">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2.5">
        <ul className="by-level flex flex-wrap gap-1.5">
          <Choice href={filterHref(path, { domain })} on={!level}>
            All {levels.length}
          </Choice>
          {choices.map(({ level: own, word, count }) => (
            <Choice key={own} href={filterHref(path, { level: own, domain })} on={level === own}>
              <span className="rating-mark" data-level={own}>
                <Shape level={own === 'none' ? null : own} />
              </span>
              {word} <span className="awaits-data">{count}</span>
            </Choice>
          ))}
        </ul>
        <form className="flex max-w-full items-center gap-2">
          <label htmlFor="domain" className="text-ink-2">
            Domain
          </label>
          <select
            id="domain"
            name="domain"
            value={domain ?? ''}
            onChange={(event) =>
              show(filterHref(path, { level, domain: event.currentTarget.value || undefined }))
            }
            className="min-w-0 flex-1 rounded-lg border border-line-strong bg-card px-2 py-1.25"
          >
            <option value="">All domains</option>
            {domains.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
          <noscript>
            <button type="submit" className="button quiet py-1">
              Show
            </button>
          </noscript>
        </form>
      </div>
      <p role="status" className="awaits-data text-ink-2 empty:hidden">
        {chosen?.count === 0 && levels.length > 0 && nothingAt(chosen, domain ? ' of this domain' : '')}
      </p>
    </search>
  );
}

function nothingAt({ level, word }: (typeof CHOICES)[number], where: string): string {
  if (level === 'none') return `Every area${where} is rated.`;
  return `No area${where} is rated ${word}. Choose another level, or all.`;
}

function Choice({ href, on, children }: { href: string; on: boolean; children: ReactNode }) {
  function go(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    show(href);
  }
  return (
    <li>
      <a
        href={href}
        onClick={go}
        aria-current={on ? 'true' : undefined}
        className="flex min-h-8 items-center gap-1.5 rounded-lg border border-line px-2.5 text-ink-2 no-underline hover:border-line-strong aria-[current]:border-ink aria-[current]:font-semibold aria-[current]:text-ink pointer-coarse:min-h-11"
      >
        {children}
      </a>
    </li>
  );
}
