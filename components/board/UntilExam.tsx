'use client';

import { DaysLeft } from '@/components/progress/DaysLeft';
import { useSitting } from '@/components/progress/sitting';
import { Figure, FigureFrame } from './Figure';

/**
 * The days until the exam as a figure; where none is set the sentence that leads to setting it, and once it is over
 * nothing: the board begins with that.
 */
export function UntilExam({ exam }: { exam: string }) {
  const sitting = useSitting(exam);
  if (!sitting)
    return (
      <FigureFrame>
        <dt className="sr-only">The exam</dt>
        <dd className="text-ink-2 text-sm">
          <DaysLeft exam={exam} />
        </dd>
      </FigureFrame>
    );
  const { examAt, left } = sitting;
  if (left === null) return null;
  const day = new Date(examAt).toLocaleDateString('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  });
  return <Figure value={left.replace(/ left$/, '')} words={/\d/.test(left) ? `until ${day}` : day} />;
}
