'use client';

import { type ReactNode, useState } from 'react';
import { useRating } from '@/components/progress/store';
import { useFilter } from './filter';

/**
 * A row that shows while the filter asks for its level. One that is in use stays until the filter changes, so
 * that it does not vanish under the hand that rates it.
 */
export function FilteredRow({ unit, children }: { unit: string; children: ReactNode }) {
  const { level: wanted } = useFilter([]);
  const [level] = useRating(unit);
  const [usedUnder, setUsedUnder] = useState<string>();
  const isUsed = usedUnder !== undefined && usedUnder === wanted;
  if (usedUnder !== undefined && !isUsed) setUsedUnder(undefined);
  const use = () => setUsedUnder(wanted);
  const fits = !wanted || wanted === (level ?? 'none');
  return (
    // A click does not bring the focus everywhere, and keys make no click.
    <tr hidden={!fits && !isUsed} onClickCapture={use} onFocusCapture={use}>
      {children}
    </tr>
  );
}

/** A domain's part of the board: hidden while the filter asks for another domain. */
export function FilteredDomain({
  id,
  domains,
  children,
}: {
  id: string;
  /** Ids of all the exam's domains. */
  domains: readonly string[];
  children: ReactNode;
}) {
  const { domain } = useFilter(domains);
  return (
    <section aria-labelledby={id} className="domain mt-6.5" hidden={domain !== undefined && domain !== id}>
      {children}
    </section>
  );
}
