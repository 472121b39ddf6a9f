import { coverageBy, NOTHING, QUESTIONS_WANTED } from '@/lib/content/coverage';
import type { Exam, Objective } from '@/lib/content/model';
import { counted, listed } from '@/lib/content/phrases';

/** What is missing of what should cover an objective, in words; empty when nothing is. */
export function missingOn(exam: Exam, { id }: Objective): string {
  const { areas, rows, questions } = coverageBy(exam.files).get(id) ?? NOTHING;
  return listed([
    ...(areas === 0 ? ['an area'] : []),
    ...(rows === 0 ? ['a decision row'] : []),
    ...(questions < QUESTIONS_WANTED ? [counted(QUESTIONS_WANTED - questions, 'question')] : []),
  ]);
}
