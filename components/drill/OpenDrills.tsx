'use client';

import { useState } from 'react';
import { useStanding } from '@/components/progress/standing';
import { browserOutbox } from '@/lib/outbox/browser';

/** Drills that were begun and not ended, here or on another device; nothing where there are none. */
export function OpenDrills({ exam }: { exam: string }) {
  const { drills } = useStanding(exam);
  const [ended, setEnded] = useState<string[]>([]);
  const open = drills.filter(({ id }) => !ended.includes(id));
  if (open.length === 0) return null;

  function end(drill: string) {
    setEnded([...ended, drill]);
    void browserOutbox().record({ kind: 'drill.ended', unit: exam, payload: { drill } });
  }

  return (
    <section aria-labelledby="open" className="mt-6 max-w-[43.75rem]">
      <h2 id="open">Go on where you were</h2>
      <ul className="mt-2 border-line border-t">
        {open.map(({ id, title, answered, of, at }) => (
          <li key={id} className="drill-open">
            <span>
              <span className="font-semibold">{title}</span>
              <span className="block text-ink-2 text-sm">
                {answered} of {of} answered, begun on {dayOf(at)}
              </span>
            </span>
            <button type="button" className="drill-way" aria-label={`End: ${title}`} onClick={() => end(id)}>
              End
            </button>
            <a href={`/${exam}/drill/run#${id}`} className="button quiet" aria-label={`Go on: ${title}`}>
              Go on
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A day as its reader's clock has it: `20 Nov 2026`. */
function dayOf(at: string): string {
  return new Date(at).toLocaleDateString('en-GB', { dateStyle: 'medium' });
}
