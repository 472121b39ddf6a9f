'use client';

import type { ReactNode } from 'react';
import { type Counts, useCounts } from './store';

/**
 * "7 of 19 areas rated": for a headline or a line under it.
 * @param many what the units are called, as in "areas"
 */
export function RatedCount({ units, many }: { units: readonly string[]; many: string }) {
  const { none } = useCounts(units);
  return (
    <span className="rated-count">
      {units.length - none} of {units.length} {many} rated
    </span>
  );
}

/** Gives the counts by level to a function, for any other sentence made of them. */
export function BoardProgress({
  units,
  children,
}: {
  units: readonly string[];
  children: (counts: Counts) => ReactNode;
}) {
  return children(useCounts(units));
}
