'use client';

import { useEffect, useState } from 'react';
import { CopyButton } from '@/components/content/CopyButton';
import { useScripted } from '@/components/ui/useScripted';
import { browserOutbox } from '@/lib/outbox/browser';
import { type Link, makeLink } from '@/lib/outbox/link';

type State =
  | { is: 'nothing' | 'asking' | 'ended' }
  | { is: 'made'; link: Link; until: Date }
  | { is: 'failed'; why: string };

const labels: Partial<Record<State['is'], string>> = {
  asking: 'Making a link …',
  made: 'Make a new link, which ends this one',
};

/** Makes the link and shows it as long as it holds. */
export function CarryOn({ onlyHere }: { onlyHere: boolean }) {
  const [state, setState] = useState<State>({ is: 'nothing' });
  const scripted = useScripted();
  const until = state.is === 'made' ? state.until.getTime() : undefined;

  useEffect(() => {
    if (until === undefined) return;
    const timer = setTimeout(() => setState({ is: 'ended' }), until - Date.now());
    return () => clearTimeout(timer);
  }, [until]);

  async function make() {
    if (state.is === 'asking') return;
    setState({ is: 'asking' });
    const reply = await makeLink(browserOutbox(), fetch);
    if (reply.ok) {
      setState({ is: 'made', link: reply.value, until: new Date(Date.now() + reply.value.lasts) });
    } else {
      const why = reply.error || 'The server cannot be reached. Try again when the connection is back.';
      setState({ is: 'failed', why });
    }
  }

  return (
    <section aria-label="The link" className="mt-6">
      <noscript>
        <p>The link is made by a script, and this browser runs none.</p>
      </noscript>
      <div role="status">
        {state.is === 'failed' && <p className="mb-4">No link was made. {state.why}</p>}
        {state.is === 'ended' && <p className="mb-4">The link has ended. Make another when you need it.</p>}
        {state.is === 'made' && (
          <p className="font-semibold">
            {onlyHere ? 'Open this link in the other browser.' : 'Point the other device’s camera at this.'}{' '}
            It works once, until {timeOf(state.until)}.
          </p>
        )}
      </div>
      {state.is === 'made' && <Made link={state.link} onlyHere={onlyHere} />}
      <button
        type="button"
        className={`needs-script button ${state.is === 'made' ? 'quiet' : ''}`}
        disabled={!scripted}
        onClick={make}
      >
        {labels[state.is] ?? 'Make a link'}
      </button>
    </section>
  );
}

function Made({ link, onlyHere }: { link: Link; onlyHere: boolean }) {
  return (
    <>
      {!onlyHere && (
        // biome-ignore lint/performance/noImgElement: drawn by the server for this moment, there is nothing to optimise
        <img
          src={`data:image/svg+xml,${encodeURIComponent(link.qr)}`}
          alt="QR code of the link"
          className="mt-4 w-full max-w-80 rounded-xl border border-line"
        />
      )}
      <div className="my-4 flex flex-wrap items-center gap-x-7 gap-y-2">
        <code>{link.url}</code>
        {/* The button keeps room before it for what it says. */}
        <div className="-ml-3">
          <CopyButton text={link.url} />
        </div>
      </div>
    </>
  );
}

function timeOf(date: Date): string {
  return date.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
}
