import type { ReactNode } from 'react';

/** A table behind a chart, for those who do not see it, and for anybody who wants the numbers. */
export function Behind({ title = 'As a table', children }: { title?: string; children: ReactNode }) {
  return (
    <details className="mt-3">
      <summary className="text-sm">{title}</summary>
      {children}
    </details>
  );
}
