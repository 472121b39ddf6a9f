'use client';

import { useState } from 'react';
import { browserOutbox } from '@/lib/outbox/browser';
import type { SentPlan } from '@/lib/outbox/plan';
import { uuid7 } from '@/lib/outbox/uuid7';
import { zoneHere } from '@/lib/outbox/zone';

interface Props {
  exam: string;
  feed: SentPlan['feed'];
  /** Fetches the plan anew. */
  again: () => void;
}

/** The plan in a calendar: as a file, or by an address that a calendar follows. */
export function Calendar({ exam, feed, again }: Props) {
  const [said, setSaid] = useState('');
  const zone = zoneHere();
  const file = `/api/plan/calendar.ics?${new URLSearchParams({ exam, zone })}`;
  const address = feed && `${location.origin}${feed}&${new URLSearchParams({ zone })}`;

  function set(value: string | null, words: string) {
    void browserOutbox().record({ kind: 'setting.set', unit: exam, payload: { name: 'feed', value } });
    setSaid(words);
    again();
  }

  return (
    <details className="no-print mt-9">
      <summary className="w-fit font-semibold">The plan in your calendar</summary>
      <div className="mt-2 grid max-w-[68ch] grid-cols-1 justify-items-start gap-3">
        <p>
          <a href={file} download="greenboard.ics">
            Download it as a file
          </a>
          , as it stands today. Loaded again later, the same tasks are not shown twice.
        </p>
        {address ? (
          <>
            <p>
              Or have your calendar follow this address. Whoever has it sees the titles of your tasks and the
              day of your exam, and nothing else.
            </p>
            <input
              readOnly
              value={address}
              aria-label="Address of the calendar"
              onFocus={({ target }) => target.select()}
              className="field w-full font-mono text-sm"
            />
            <div className="flex flex-wrap gap-x-5 gap-y-1">
              <button
                type="button"
                className="link-button"
                onClick={() =>
                  set(uuid7(Date.now()), 'A new address: the one before shows nothing any more.')
                }
              >
                Make a new address
              </button>
              <button
                type="button"
                className="link-button"
                onClick={() => set(null, 'The address shows nothing any more.')}
              >
                End it
              </button>
            </div>
          </>
        ) : (
          <>
            <p>Or have your calendar follow the plan, so that it changes there as it does here.</p>
            <button
              type="button"
              className="button quiet"
              onClick={() => set(uuid7(Date.now()), 'This is the address.')}
            >
              Make an address to subscribe to
            </button>
          </>
        )}
        <p role="status">{said}</p>
      </div>
    </details>
  );
}
