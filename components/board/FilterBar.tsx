'use client';

import { usePathname } from 'next/navigation';
import type { MouseEvent, ReactNode } from 'react';
import { LEVELS } from '@/components/progress/levels';
import { Shape } from '@/components/progress/RatingMark';
import type { BoardArea } from './advice';
import { type Filter, filterHref, useFilter } from './filter';
import { useLevels } from './useLevels';

const choices = [...LEVELS, { level: 'none' as const, word: 'Not rated' }];

/** Keeps the choice in the address, where the way back finds it. */
function show(href: string) {
  window.history.pushState(null, '', href);
}

/** Chooses which areas the board shows, by level and by domain. */
export function FilterBar({ exam, areas }: { exam: string; areas: readonly BoardArea[] }) {
  const path = usePathname();
  const { level, domain } = useFilter();
  const all = useLevels(
    exam,
    areas.map(({ unit }) => unit),
  );
  const domains = [...new Map(areas.map((area) => [area.domain.id, area.domain])).values()];
  const chosen = domains.find(({ id }) => id === domain);
  const levels = all.filter((_, at) => !chosen || areas[at]?.domain.id === chosen.id);
  const count = (wanted: Filter['level']) => levels.filter((one) => (one ?? 'none') === wanted).length;
  return (
    <search className="no-print mt-8 grid grid-cols-1 gap-2 text-sm" aria-label="Which areas are shown">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2.5">
        <ul className="by-level flex flex-wrap gap-1.5">
          <Choice href={filterHref(path, { domain })} on={!level}>
            All {levels.length}
          </Choice>
          {choices.map(({ level: own, word }) => (
            <Choice key={own} href={filterHref(path, { level: own, domain })} on={level === own}>
              <span className="rating-mark" data-level={own}>
                <Shape level={own === 'none' ? null : own} />
              </span>
              {word} {count(own)}
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
            value={chosen?.id ?? ''}
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
      <p role="status" className="text-ink-2 empty:hidden">
        {level && count(level) === 0 && 'No area is rated so. Choose another level, or all.'}
      </p>
    </search>
  );
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
