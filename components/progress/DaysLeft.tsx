'use client';

import { zoneHere } from '@/lib/outbox/zone';
import { daysIn } from '@/lib/schedule/day';
import { daysLeft, whenWords } from './examDay';
import { useSetting } from './standing';

/** When the exam is, and how long that is from now, with the way to set it. */
export function DaysLeft({ exam }: { exam: string }) {
  const [examAt] = useSetting(exam, 'examAt');
  const href = `/${exam}/exam-day`;
  if (examAt === null) {
    return (
      <span className="awaits-data">
        The day of the exam is not set. <a href={href}>Set it</a>.
      </span>
    );
  }
  const left = daysLeft(examAt, Date.now(), daysIn(zoneHere()));
  if (left === null) {
    return (
      <span className="awaits-data">
        The day of the exam is over. <a href={`/${exam}/plan`}>Note how it went</a>, or{' '}
        <a href={href}>change its day</a>.
      </span>
    );
  }
  return (
    <span className="awaits-data">
      The exam: <b>{left}</b>, {whenWords(examAt)}. <a href={href}>Change its day</a>.
    </span>
  );
}
