'use client';

import { useEffect, useState } from 'react';

const SAID = { copied: 'Copied', failed: 'Not copied: select the text and copy it by hand' } as const;
/** How long it is said, in milliseconds. */
const SHOWN = 4000;

/** Copies a text, and says that it did. Without scripts it is not there. */
export function CopyButton({ text }: { text: string }) {
  const [result, setResult] = useState<keyof typeof SAID>();

  useEffect(() => {
    if (!result) return;
    const timer = setTimeout(() => setResult(undefined), SHOWN);
    return () => clearTimeout(timer);
  }, [result]);

  return (
    <span className="needs-script no-print flex items-center gap-3">
      <span role="status">{result && SAID[result]}</span>
      <button
        type="button"
        className="rounded-lg border border-line-strong px-3 py-1 text-ink"
        onClick={async () => setResult((await copied(text)) ? 'copied' : 'failed')}
      >
        Copy
      </button>
    </span>
  );
}

async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // On a plain http address in a local network there is no clipboard, but this old way still works.
    return copiedFromField(text);
  }
}

function copiedFromField(text: string): boolean {
  const focused = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.setAttribute('aria-hidden', 'true');
  field.style.position = 'fixed';
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return done;
}
