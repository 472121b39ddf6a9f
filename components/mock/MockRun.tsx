'use client';

import type { ReactNode } from 'react';
import { useLoaded } from '@/components/question/useLoaded';
import type { MockResult } from '@/lib/outbox/mocks';
import { Taking } from './Taking';
import { useMock } from './useMock';
import { nameOfStyle } from './words';

interface Props {
  exam: string;
  id: string;
  /** What may be looked up in an open book. */
  shelves: { href: string; title: string }[];
}

/** A mock: while it is taken, while its result is awaited, and its result. */
export function MockRun({ exam, id, shelves }: Props) {
  const [view, desk] = useMock(exam, id);
  if (view.is === 'ended') return <Ended result={view.result} />;
  if (view.is === 'open' && desk) {
    if (!view.isOver) return <Taking taken={view} desk={desk} shelves={shelves} />;
    return (
      <Notice exam={exam} title={`The ${nameOfStyle(view.mock.style)} is over.`}>
        <p role="status">
          What was answered is being sent, and the result comes as soon as all of it is there. Without a
          connection it waits on this device: answers that were given in time are taken until five minutes
          after the end.
        </p>
        <Again onAgain={desk.again} />
      </Notice>
    );
  }
  if (view.is === 'failed') return <Notice exam={exam} title={view.why || 'The mock cannot be shown.'} />;
  if (view.is === 'offline')
    return (
      <Notice exam={exam} title="The server cannot be reached, so the mock cannot be shown.">
        <p>
          What you answered is kept. It is tried again by itself when the connection is back; a clock that
          runs goes on meanwhile.
        </p>
        {desk && <Again onAgain={desk.again} />}
      </Notice>
    );
  return <Notice exam={exam} title="Fetching the mock …" />;
}

const loadResult = async () => (await import('./Result')).Result;

/** The result, whose script is fetched only now: it draws charts. */
function Ended({ result }: { result: MockResult }) {
  const Result = useLoaded(loadResult);
  if (Result) return <Result result={result} />;
  return <Notice exam={result.exam} title="Fetching the result …" />;
}

function Again({ onAgain }: { onAgain: () => void }) {
  return (
    <button type="button" className="button mt-4" onClick={onAgain}>
      Try again
    </button>
  );
}

/** Stands in the place of a mock while there is none to show. */
function Notice({ exam, title, children }: { exam: string; title: string; children?: ReactNode }) {
  return (
    <main id="main" tabIndex={-1} className="drill-main">
      <h1>{title}</h1>
      <noscript>
        <p className="mt-3">Mocks need JavaScript. Every page of knowledge can be read without it.</p>
      </noscript>
      {children && <div className="mt-3 max-w-[68ch] text-ink-2">{children}</div>}
      <p className="mt-6">
        <a href={`/${exam}/mock`}>All mocks</a>
      </p>
    </main>
  );
}
