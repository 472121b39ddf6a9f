'use client';

import { type ComponentType, lazy, Suspense, useEffect, useState } from 'react';
import type { SaveState as State } from '@/lib/outbox/view';
import { counted } from './eventWords';
import { useSaveState } from './store';

/** Rarely needed, so it comes when it is; without it, what was refused stays kept and is told on the next page. */
const Notices = lazy<ComponentType<Pick<State, 'refused' | 'former'>>>(() =>
  import('./Notices').catch(() => ({ default: () => null })),
);

/** A save that takes no longer than this is not worth a word. */
const QUIET = 2000;

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
      {(state.refused.length > 0 || state.former) && (
        <Suspense>
          <Notices refused={state.refused} former={state.former} />
        </Suspense>
      )}
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
