'use client';

import { useStanding } from '@/components/progress/standing';
import { useLevels } from '@/components/progress/store';
import { findingOf } from './advice';

interface Props {
  exam: string;
  units: readonly string[];
  /** All of the exam's, by their stored ids. */
  domains: readonly string[];
}

/** The board's first line. */
export function Finding({ exam, units, domains }: Props) {
  const { evidence } = useStanding(exam);
  const answers = domains.flatMap((domain) => evidence[domain] ?? []);
  return <h1 className="awaits-data">{findingOf(useLevels(units), answers)}</h1>;
}
