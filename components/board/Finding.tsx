'use client';

import { useLevels } from '@/components/progress/store';
import { findingOf } from './advice';

/** The board's first line. */
export function Finding({ units }: { units: readonly string[] }) {
  return <h1 className="awaits-data">{findingOf(useLevels(units))}</h1>;
}
