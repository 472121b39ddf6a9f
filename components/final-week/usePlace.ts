'use client';

import { useSetting } from '@/components/progress/standing';
import { useScripted } from '@/components/ui/useScripted';
import { zoneHere } from '@/lib/outbox/zone';
import { dayAfter, daysIn } from '@/lib/schedule/day';
import { type Place, placeOf } from '@/lib/schedule/final-week';

/** Where today lies before the exam, when that is, and the date of the day with so many left. */
export function usePlace(exam: string): {
  place: Place;
  examAt: string | null;
  dateOf: (left: number) => string | null;
} {
  const [examAt] = useSetting(exam, 'examAt');
  const isScripted = useScripted();
  if (examAt === null || !isScripted) return { place: { is: 'unset' }, examAt: null, dateOf: () => null };
  const at = Date.parse(examAt);
  const dayOf = daysIn(zoneHere());
  return {
    place: placeOf(at, Date.now(), dayOf),
    examAt,
    dateOf: (left) => dayAfter(dayOf(at), -left),
  };
}
