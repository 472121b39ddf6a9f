'use client';

/** Shown when a page fails while the frame around it stands. */
export default function PageError({ retry }: { retry: () => void }) {
  return (
    <main className="mx-auto max-w-[43.75rem] px-4 py-12">
      <h1>This page could not be made.</h1>
      <p className="mt-3">
        Something failed on the way. What you rated is kept in this browser and will be saved. Try again; if
        it fails once more, look at <a href="/health">how the content is doing</a>.
      </p>
      <p className="mt-6">
        <button type="button" className="button" onClick={retry}>
          Try again
        </button>
      </p>
    </main>
  );
}
