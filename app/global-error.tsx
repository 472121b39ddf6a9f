'use client';

import './globals.css';

/** Shown when even the frame fails: it brings its own document. */
export default function GlobalError({ retry }: { retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>Greenboard</title>
        <main className="mx-auto max-w-[43.75rem] px-4 py-12">
          <h1>Greenboard could not show this page.</h1>
          <p className="mt-3">
            Something failed on the way. What you rated is kept in this browser and will be saved. Try again;
            if it fails once more, look at the output of <code>npm run app</code>.
          </p>
          <p className="mt-6">
            <button type="button" className="button" onClick={retry}>
              Try again
            </button>
          </p>
        </main>
      </body>
    </html>
  );
}
