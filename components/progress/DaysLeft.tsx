'use client';

import { whenWords } from './examDay';
import { useSitting } from './sitting';

/** When the exam is, and how long that is from now, with the way to set it. */
export function DaysLeft({ exam }: { exam: string }) {
  const sitting = useSitting(exam);
  const href = `/${exam}/exam-day`;
  if (sitting === null) {
    return (
      <span className="awaits-data">
        The day of the exam is not set. <a href={href}>Set it</a>.
      </span>
    );
  }
  const { examAt, left, score } = sitting;
  if (left === null) {
    return (
      <span className="awaits-data">
        The day of the exam is over.{' '}
        <a href={`/${exam}/plan`}>{score === null ? 'Note how it went' : 'What came of it'}</a>, or{' '}
        <a href={href}>{score === null ? 'change its day' : 'set another day'}</a>.
      </span>
    );
  }
  return (
    <span className="awaits-data">
      The exam: <b>{left}</b>, {whenWords(examAt)}. <a href={href}>Change its day</a>.
    </span>
  );
}
