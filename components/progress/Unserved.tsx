'use client';

import type { ReactNode } from 'react';
import type { Served } from './useServed';

interface Props {
  served: Exclude<Served<unknown>, { is: 'here' }>;
  again: () => void;
  /** What the page is called while there is nothing to say of it. */
  title: string;
  /** What to show where there is nothing yet: its heading, and what to do first. */
  empty: ReactNode;
}

/** Stands in the place of what the server has not given, and says why, and what to do. */
export function Unserved({ served, again, title, empty }: Props) {
  if (served.is === 'empty') return empty;
  if (served.is === 'loading') {
    return (
      <>
        <h1>{title}</h1>
        <p role="status" className="mt-2.5 text-ink-2">
          <noscript>Your own progress is shown by a script, and this browser runs none.</noscript>
          <span className="needs-script unserved-late">Fetching what you did …</span>
        </p>
      </>
    );
  }
  const isOffline = served.is === 'offline';
  return (
    <>
      <h1>{title}</h1>
      <div role="status" className="mt-2.5">
        <p>
          {isOffline
            ? 'The server cannot be reached, so this cannot be shown. It comes by itself when the connection is back.'
            : served.why || 'The server refused, and gave no reason.'}
        </p>
        <p className="mt-1 text-ink-2">What you did is kept on this device and on the server.</p>
      </div>
      <button type="button" className="button mt-5" onClick={again}>
        Try again
      </button>
    </>
  );
}
