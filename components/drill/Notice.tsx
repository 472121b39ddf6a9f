'use client';

interface Props {
  exam: string;
  /** What there is to say, as a sentence. */
  title: string;
  /** Tries again what failed. */
  onAgain?: () => void;
}

/** Stands in place of a question while there is none. */
export function Notice({ exam, title, onAgain }: Props) {
  const isWaiting = title.endsWith('…');
  return (
    <main id="main" tabIndex={-1} className="drill-main">
      <noscript>
        <h1>Drills need JavaScript.</h1>
        <p className="mt-3">
          Switch it on for this address and load the page again. Everything to read is there without it:{' '}
          <a href={`/${exam}/areas`}>the readiness areas</a>, for a start.
        </p>
      </noscript>
      <div className="needs-script">
        <div role="status">
          <h1>{title}</h1>
        </div>
        {onAgain && (
          <p className="mt-3 text-ink-2">
            What you answered before is kept. It is tried again by itself when the connection is back.
          </p>
        )}
        <p className="mt-6 flex flex-wrap gap-2.5">
          {onAgain && (
            <button type="button" className="button" onClick={onAgain}>
              Try again
            </button>
          )}
          {!isWaiting && (
            <a href={`/${exam}/drill`} className={onAgain ? 'button quiet' : 'button'}>
              Begin another drill
            </a>
          )}
          <a href={`/${exam}`} className="button quiet">
            Back to the board
          </a>
        </p>
      </div>
    </main>
  );
}
