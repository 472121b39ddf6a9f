'use client';

import { useSitting } from '@/components/progress/sitting';
import { useStanding } from '@/components/progress/standing';
import { useLevels } from '@/components/progress/store';
import { findingOf } from '@/components/readiness/words';
import type { Scale } from '@/lib/readiness/scaled';
import { ratedOf } from './advice';
import { ExamOver } from './ExamOver';

interface Props {
  exam: string;
  /** All areas, by their stored ids. */
  units: readonly string[];
  scale: Scale;
}

/**
 * The board's first line: what the answers say, and where there are none, what the ratings do. After the exam it is
 * what came of that.
 */
export function Finding({ exam, units, scale }: Props) {
  const { readiness } = useStanding(exam);
  const levels = useLevels(units);
  const sitting = useSitting(exam);
  if (sitting?.left === null) return <ExamOver exam={exam} scale={scale} {...sitting} />;
  return (
    <h1 className="awaits-data">
      {readiness.answers === 0 ? ratedOf(levels) : findingOf(readiness, scale.pass)}
    </h1>
  );
}
