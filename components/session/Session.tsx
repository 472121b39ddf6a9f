'use client';

import type { ReactNode } from 'react';
import { browserOutbox } from '@/lib/outbox/browser';
import { Running } from './Running';
import { useSession } from './useSession';

interface Props {
  exam: string;
  /** What is shown while the address asks for nothing: where a session is chosen. */
  chooser: ReactNode;
}

/** A review session, from its start to its summary. */
export function Session({ exam, chooser }: Props) {
  const [loaded, again] = useSession(exam);
  if (loaded.is === 'choosing') return chooser;
  if (loaded.is === 'loading') return <Notice exam={exam} title="Fetching the questions …" isWaiting />;
  if (loaded.is === 'failed') {
    const title = loaded.why || 'The server cannot be reached, so no questions came.';
    return <Notice exam={exam} title={title} onAgain={again} />;
  }
  const { asked, session } = loaded;
  if (session.items.length === 0)
    return <Notice exam={exam} title={session.why ?? 'There are no questions.'} />;
  return (
    <Running
      exam={exam}
      asked={asked}
      session={session}
      record={(draft) => void browserOutbox().record(draft)}
    />
  );
}

interface NoticeProps {
  exam: string;
  title: string;
  isWaiting?: boolean;
  onAgain?: () => void;
}

/** Stands in the place of a session while there is none. */
function Notice({ exam, title, isWaiting = false, onAgain }: NoticeProps) {
  return (
    <main id="main" tabIndex={-1} className="drill-main">
      <noscript>
        <h1>A review session needs JavaScript.</h1>
        <p className="mt-3">Every page of knowledge can be read without it.</p>
      </noscript>
      <div className="needs-script">
        <div role="status">
          <h1>{title}</h1>
        </div>
        <p className="mt-6 flex flex-wrap gap-2.5" hidden={isWaiting}>
          {onAgain && (
            <button type="button" className="button" onClick={onAgain}>
              Try again
            </button>
          )}
          <a href={`/${exam}/session`} className="button quiet">
            Choose a session
          </a>
          <a href={`/${exam}`} className="button quiet">
            Back to the board
          </a>
        </p>
      </div>
    </main>
  );
}
