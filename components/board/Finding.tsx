'use client';

import { useStanding } from '@/components/progress/standing';
import { useLevels } from '@/components/progress/store';
import { findingOf } from '@/components/readiness/words';
import { ratedOf } from './advice';

interface Props {
  exam: string;
  /** All areas, by their stored ids. */
  units: readonly string[];
  /** The score that passes. */
  pass: number;
}

/** The board's first line: what the answers say, and where there are none, what the ratings do. */
export function Finding({ exam, units, pass }: Props) {
  const { readiness } = useStanding(exam);
  const levels = useLevels(units);
  return (
    <h1 className="awaits-data">{readiness.answers === 0 ? ratedOf(levels) : findingOf(readiness, pass)}</h1>
  );
}
