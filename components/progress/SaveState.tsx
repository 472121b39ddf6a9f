'use client';

import { useEffect, useState } from 'react';
import { browserOutbox } from '@/lib/outbox/browser';
import { kindOf, type SaveState as State } from '@/lib/outbox/view';
import type { Kind } from '@/lib/outbox/wire';
import { useSaveState } from './store';

/** A save that takes no longer than this is not worth a word. */
const QUIET = 2000;

const nouns = { 'rating.set': ['rating', 'ratings'], 'tick.set': ['tick', 'ticks'] } as const;

/** So many events of a kind, in words; null where they are of several. */
function counted(count: number, kind: Kind | null): string {
  const [one, many] = kind ? nouns[kind] : (['change', 'changes'] as const);
  return `${count} ${count === 1 ? one : many}`;
}

/** Says what is not saved and what was refused, and nothing while all is well. Once a page, in its layout. */
export function SaveState() {
  const state = useSaveState();
  const [late, setLate] = useState(false);
  const waiting = state.unsaved > 0;

  useEffect(() => {
    setLate(false);
    if (!waiting) return;
    const timer = setTimeout(() => setLate(true), QUIET);
    return () => clearTimeout(timer);
  }, [waiting]);

  const told = waiting && (late || state.fragile || state.trouble !== null);
  return (
    <div className="save-state" role="status" aria-live="polite">
      {told && <p>{unsavedWords(state)}</p>}
      {state.refused.length > 0 && (
        <div>
          <p>
            {counted(state.refused.length, kindOf(state.refused.map(({ event }) => event)))} could not be
            saved, and will not be sent again:
          </p>
          <ul>
            {[...new Set(state.refused.map(({ reason }) => reason))].map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
          <button type="button" onClick={() => void browserOutbox().dismissRefused()}>
            Dismiss
          </button>
        </div>
      )}
      {state.former && <Former count={state.former.events} />}
    </div>
  );
}

function unsavedWords({ unsaved, unsavedKind, fragile, trouble }: State): string {
  const [they, are] = unsaved === 1 ? ['It', 'is'] : ['They', 'are'];
  const what = `${counted(unsaved, unsavedKind)} not saved yet.`;
  const why = trouble ? ` The server said: ${trouble}` : '';
  if (fragile) {
    return `${what}${why} This browser keeps nothing on the device: leave this page open until ${they.toLowerCase()} ${are} saved.`;
  }
  if (trouble) return `${what}${why} ${they} ${are} kept on this device and sent again from time to time.`;
  return `${what} ${they} ${are} kept on this device and sent when the connection is back.`;
}

function Former({ count }: { count: number }) {
  const settle = (bring: boolean) => void browserOutbox().settleFormer(bring);
  const start = 'This browser’s earlier progress can no longer be reached, so a new one was started.';
  return (
    <div>
      <p>
        {count > 0
          ? `${start} ${counted(count, null)} from before ${count === 1 ? 'is' : 'are'} still kept on this device.`
          : `${start} Whatever was not saved before is in the new one.`}
      </p>
      {count > 0 && (
        <button type="button" onClick={() => settle(true)}>
          Add to the new progress
        </button>
      )}
      <button type="button" onClick={() => settle(false)}>
        Dismiss
      </button>
    </div>
  );
}
