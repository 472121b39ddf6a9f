import { type Coverage, coverageBy, NOTHING, QUESTIONS_WANTED } from '@/lib/content/coverage';
import type { Exam, Objective } from '@/lib/content/model';
import { counted, listed } from '@/lib/content/phrases';

/** What covers an objective, and what is missing, in words; empty when nothing is. */
export function coverageOf(exam: Exam, { id }: Objective): Coverage & { missing: string } {
  const coverage = coverageBy(exam.files).get(id) ?? NOTHING;
  const { areas, rows, questions } = coverage;
  const gaps = [
    ...(areas === 0 ? ['an area'] : []),
    ...(rows === 0 ? ['a decision row'] : []),
    ...(questions < QUESTIONS_WANTED ? [counted(QUESTIONS_WANTED - questions, 'question')] : []),
  ];
  return { ...coverage, missing: listed(gaps) };
}
