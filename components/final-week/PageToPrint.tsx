'use client';

import { type ReactNode, useState } from 'react';
import { Html } from '@/components/content/Html';
import { useStanding } from '@/components/progress/standing';
import { type Served, useServed } from '@/components/progress/useServed';
import { counted } from '@/lib/content/phrases';
import type { SentMistake, SentMistakes } from '@/lib/outbox/mistakes';
import { chosen, type Entry, most, type Sheet } from './select';

interface Props {
  exam: string;
  sheet: Sheet;
}

/** One page to take along: the rules behind one's own misses, and what is nearest to them. */
export function PageToPrint({ exam, sheet }: Props) {
  const [served] = useServed<SentMistakes>(`/api/mistakes?${new URLSearchParams({ exam })}`);
  const { parts } = useStanding(exam).readiness;
  const [isWhole, setWhole] = useState(false);
  const mistakes = served.is === 'here' ? served.value.mistakes : [];
  const missed = new Set(mistakes.flatMap(({ route }) => route.map(({ href }) => href.slice(1))));
  const pick = (entries: readonly Entry[], count: number) =>
    chosen(entries, { missed, parts }, isWhole ? entries.length : count);
  const { distinctions, metrics, runbooks } = sheet;
  return (
    <>
      <p className="no-print mb-0.5 text-ink-2">
        <a href={`/${exam}/final-week`}>Final week</a>
      </p>
      <h1>The page to take along</h1>
      <div className="no-print">
        <p className="mt-2.5 max-w-[68ch] text-ink-2">
          The rules that you missed, and of distinctions, metrics and runbooks those of the areas in which you
          are weakest. It fits on two sheets.
        </p>
        <p className="needs-script mt-4 flex flex-wrap items-center gap-x-6 gap-y-2.5">
          <button type="button" className="button" onClick={() => window.print()}>
            Print it
          </button>
          <label className="drill-pick">
            <input type="checkbox" checked={isWhole} onChange={({ target }) => setWhole(target.checked)} />
            All of them, on more sheets
          </label>
        </p>
      </div>
      <div className="sheet">
        <Misses
          served={served}
          all={mistakes.length}
          mistakes={isWhole ? mistakes : mistakes.slice(0, most.misses)}
        />
        <Entries title="Tell apart" all={distinctions} entries={pick(distinctions, most.distinctions)} />
        <Entries title="Metrics" all={metrics} entries={pick(metrics, most.metrics)} />
        <Entries title="Runbooks" all={runbooks} entries={pick(runbooks, most.runbooks)} />
      </div>
    </>
  );
}

function Misses({
  served,
  all,
  mistakes,
}: {
  served: Served<SentMistakes>;
  all: number;
  mistakes: readonly SentMistake[];
}) {
  return (
    <Section title="What you missed">
      {mistakes.length > 0 ? (
        <ul>
          {mistakes.map(({ rule }) => (
            <li key={rule.id}>
              <a href={rule.href}>
                <b>{rule.title}</b>
              </a>
              {': '}
              <Html html={rule.html} />
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-ink-2">{missesWords(served)}</p>
      )}
      {mistakes.length < all && <Share of={counted(all, 'rule')}>{mistakes.length}</Share>}
    </Section>
  );
}

/** How much of a list is on the sheet. */
function Share({ of, children }: { of: string; children: number }) {
  return (
    <p className="no-print mt-1 text-ink-2 text-sm">
      {children} of {of}.
    </p>
  );
}

function missesWords(served: Served<SentMistakes>): string {
  if (served.is === 'loading') return 'Fetching what you missed …';
  if (served.is === 'offline')
    return 'The server cannot be reached, so your own misses are not here. They come by themselves when the connection is back.';
  if (served.is === 'failed') return served.why || 'Your own misses could not be fetched.';
  return 'Nothing yet. The rules behind wrong and guessed answers will stand here.';
}

function Entries({
  title,
  all,
  entries,
}: {
  title: string;
  all: readonly Entry[];
  entries: readonly Entry[];
}) {
  if (entries.length === 0) return null;
  return (
    <Section title={title}>
      <ul>
        {entries.map(({ title, href, text }) => (
          <li key={href}>
            <a href={href}>
              <b>{title}</b>
            </a>
            : {text}
          </li>
        ))}
      </ul>
      {entries.length < all.length && (
        <Share of={counted(all.length, 'entry', 'entries')}>{entries.length}</Share>
      )}
    </Section>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
