'use client';

import { useSearchParams } from 'next/navigation';
import { lazy, Suspense } from 'react';
import { Unserved } from '@/components/progress/Unserved';
import { useServed } from '@/components/progress/useServed';
import type { SentMistakes } from '@/lib/outbox/mistakes';
import { ClosedMistakes } from './ClosedMistakes';
import { OpenMistake } from './OpenMistake';
import { drillOf } from './retry';
import { TagFilter } from './TagFilter';
import { findingOf } from './words';

// Only who made mistakes needs what draws them.
const Trend = lazy(async () => ({ default: (await import('./Trend')).Trend }));

/** What was wrong or guessed, by rule, and what closes it. */
export function Mistakes({ exam }: { exam: string }) {
  const [served, again] = useServed<SentMistakes>(`/api/mistakes?${new URLSearchParams({ exam })}`);
  const asked = useSearchParams().get('tag') ?? '';
  if (served.is !== 'here')
    return <Unserved served={served} again={again} title="Mistakes" empty={<Nothing exam={exam} />} />;
  const { mistakes, trend } = served.value;
  if (mistakes.length === 0) return <Nothing exam={exam} />;
  const open = mistakes.filter(({ closedAt }) => closedAt === null);
  // A tag in the address that no open mistake has, perhaps as the last one is closed, shows all.
  const tag = open.some(({ tags }) => tags.includes(asked)) ? asked : '';
  const closed = mistakes.flatMap(({ closedAt, ...mistake }) =>
    closedAt === null ? [] : { ...mistake, closedAt },
  );
  const shown = open.filter(({ tags }) => tag === '' || tags.includes(tag));
  return (
    <>
      <h1>{findingOf(mistakes)}</h1>
      <p className="mt-2.5 max-w-[68ch] text-ink-2">
        Every wrong or guessed answer stands here by the rule that it missed. Right answers on two different
        days close it, to two different questions where there are two. Guesses do not count, and missing the
        rule again opens it again.
      </p>
      {open.length > 0 && (
        <div className="no-print mt-5 flex flex-wrap items-center gap-x-6 gap-y-3">
          <a
            className="button"
            href={drillOf(
              exam,
              shown.map(({ rule }) => rule.id),
              tag === '',
            )}
          >
            {shown.length === 1 ? 'Retry it' : `Retry ${tag === '' ? 'all' : 'these'} ${shown.length}`}
          </a>
          <TagFilter mistakes={open} tag={tag} onTag={show} />
        </div>
      )}
      <ul className="mt-6" aria-label="Open mistakes">
        {shown.map((mistake) => (
          <OpenMistake key={mistake.rule.id} exam={exam} mistake={mistake} />
        ))}
      </ul>
      <Suspense fallback={<div className="mt-9 min-h-56" />}>
        <Trend days={trend} />
      </Suspense>
      {closed.length > 0 && <ClosedMistakes exam={exam} mistakes={closed} />}
    </>
  );
}

/** Puts the tag into the address, so that a link, a reload and the way back keep it. */
function show(tag: string): void {
  window.history.pushState(null, '', tag === '' ? location.pathname : `?${new URLSearchParams({ tag })}`);
}

function Nothing({ exam }: { exam: string }) {
  return (
    <>
      <h1>{findingOf([])}</h1>
      <p className="mt-2.5 max-w-[68ch] text-ink-2">
        Every wrong or guessed answer will stand here by the rule that it missed, until you have shown on two
        different days that you know it. Answer some questions first.
      </p>
      <p className="mt-5">
        <a className="button" href={`/${exam}/drill`}>
          Start a drill
        </a>
      </p>
    </>
  );
}
