'use client';

import { useState } from 'react';
import { useScripted } from '@/components/ui/useScripted';
import { counted } from '@/lib/content/phrases';
import { browserOutbox } from '@/lib/outbox/browser';
import { claimLink } from '@/lib/outbox/link';

/** Says what a one-time link does, and does it when asked: opening the page changes nothing. */
export function Claim({ token, instructor }: { token: string; instructor: string | null }) {
  const [state, setState] = useState<'ready' | 'asking' | { why: string }>('ready');
  const scripted = useScripted();

  async function claim() {
    if (state === 'asking') return;
    setState('asking');
    const result = await claimLink(browserOutbox(), fetch, token);
    // In place of this page: its link is used up.
    if (result.ok) window.location.replace('/');
    else setState({ why: result.unsent > 0 ? unsentWords(result.unsent) : result.error || UNREACHED });
  }

  return (
    <div className="max-w-[43.75rem]">
      <h1>{instructor === null ? 'Carry on here.' : `Sign in as the instructor ${instructor}.`}</h1>
      <p className="mt-2.5 text-ink-2">
        {instructor === null
          ? 'This browser will show the progress of the device that made this link, and both show the same from then on.'
          : 'This browser will show what instructors see: the bank of questions, and the problems that were reported.'}{' '}
        What was done in this browser before moves along and counts once, so that nothing is lost.
      </p>
      <noscript>
        <p className="mt-4">This needs a script, and this browser runs none. The link still holds.</p>
      </noscript>
      <div role="status">{typeof state === 'object' && <p className="mt-4">{state.why}</p>}</div>
      <button type="button" className="needs-script button mt-6" disabled={!scripted} onClick={claim}>
        {state === 'asking'
          ? 'One moment …'
          : instructor === null
            ? 'Bring my progress to this device'
            : 'Sign in'}
      </button>
    </div>
  );
}

const UNREACHED = 'The server did not answer. Try again when the connection is back.';

function unsentWords(count: number): string {
  return (
    `${counted(count, 'change')} made in this browser could not be saved yet, so nothing was moved. ` +
    'What is not saved is kept on this device. Try again when the connection is back.'
  );
}
