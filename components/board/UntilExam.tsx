'use client';

import { DaysLeft } from '@/components/progress/DaysLeft';
import { daysLeft } from '@/components/progress/examDay';
import { useSetting } from '@/components/progress/standing';
import { zoneHere } from '@/lib/outbox/zone';
import { daysIn } from '@/lib/schedule/day';
import { Figure, FigureFrame } from './Figure';

/** The days until the exam as a figure; where none is set or it is over, the sentence that leads to setting it. */
export function UntilExam({ exam }: { exam: string }) {
  const [examAt] = useSetting(exam, 'examAt');
  const left = examAt && daysLeft(examAt, Date.now(), daysIn(zoneHere()));
  if (!examAt || !left)
    return (
      <FigureFrame>
        <dt className="sr-only">The exam</dt>
        <dd className="text-ink-2 text-sm">
          <DaysLeft exam={exam} />
        </dd>
      </FigureFrame>
    );
  const day = new Date(examAt).toLocaleDateString('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  });
  return <Figure value={left.replace(/ left$/, '')} words={/\d/.test(left) ? `until ${day}` : day} />;
}
