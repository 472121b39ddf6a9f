import type { ReactNode } from 'react';

/** Code that scrolls sideways by itself, which keyboards have to reach where nothing in it can be focused. */
export function CodeFrame({ children }: { children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys scroll it
    <section className="question-code" aria-label="Code" tabIndex={0}>
      {children}
    </section>
  );
}
