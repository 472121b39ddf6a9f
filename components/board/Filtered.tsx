'use client';

import { type ReactNode, useState } from 'react';
import { useRating } from '@/components/progress/store';
import { useFilter } from './filter';

/**
 * A row that shows while the filter asks for its level. One that is rated differently while it shows stays
 * until the filter changes, so that it does not vanish under the hand that rates it.
 */
export function FilteredRow({ unit, children }: { unit: string; children: ReactNode }) {
  const { level: wanted = '' } = useFilter();
  const [level] = useRating(unit);
  const fits = wanted === '' || wanted === (level ?? 'none');
  const [shownFor, setShownFor] = useState<string>();
  if (fits && shownFor !== wanted) setShownFor(wanted);
  return <tr hidden={!fits && shownFor !== wanted}>{children}</tr>;
}

/** A domain's part of the board: hidden while the filter asks for another domain, or none of its rows fits. */
export function FilteredDomain({ id, children }: { id: string; children: ReactNode }) {
  const { domain } = useFilter();
  return (
    <section aria-labelledby={id} className="domain mt-6.5" hidden={domain !== undefined && domain !== id}>
      {children}
    </section>
  );
}
