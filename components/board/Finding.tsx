'use client';

import { findingOf } from './advice';
import { useLevels } from './useLevels';

/** The board's first line. While nothing is known of the reader's ratings it waits a moment for them. */
export function Finding({ exam, units }: { exam: string; units: readonly string[] }) {
  const levels = useLevels(exam, units);
  const waits = levels.every((level) => level === null);
  return <h1 className={waits ? 'awaits-data' : undefined}>{findingOf(levels)}</h1>;
}
