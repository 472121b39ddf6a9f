'use client';

import { zoneHere } from '@/lib/outbox/zone';
import { daysIn } from '@/lib/schedule/day';
import { daysLeft } from './examDay';
import { useSetting } from './standing';
import { useOutbox } from './useOutbox';

/** The exam that a day is set for. */
export interface Sitting {
  /** ISO time. */
  examAt: string;
  /** How far away it is, in words; null once it is over. */
  left: string | null;
  /** The score that was noted of it; null while there is none. */
  score: number | null;
}

/** The exam of the learner as this device knows it; null where no day is set, and on the server. */
export function useSitting(exam: string): Sitting | null {
  const [examAt] = useSetting(exam, 'examAt');
  const score = useOutbox(
    exam,
    (outbox) => outbox.last('exam.result', `${exam} ${examAt}`)?.payload.score ?? null,
    null,
  );
  return examAt === null ? null : { examAt, left: daysLeft(examAt, Date.now(), daysIn(zoneHere())), score };
}
