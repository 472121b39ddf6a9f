'use client';

import { DaysLeft } from '@/components/progress/DaysLeft';
import { capital, counted, dayInWords, inWords } from '@/lib/content/phrases';
import { finalDays, type Place } from '@/lib/schedule/final-week';
import { usePlace } from './usePlace';

/** The page's first line: where today lies in the final week. */
export function Finding({ exam }: { exam: string }) {
  const { place, dateOf } = usePlace(exam);
  return (
    <>
      <h1 className="awaits-data">{findingOf(place, dateOf)}</h1>
      <p className="mt-2.5 max-w-[68ch] text-ink-2">
        {place.is === 'unset' &&
          'Everything here can be used at any time; with a day, each part gets its date. '}
        <DaysLeft exam={exam} />
      </p>
    </>
  );
}

function findingOf(place: Place, dateOf: (left: number) => string | null): string {
  const first = finalDays[0]?.left ?? 0;
  switch (place.is) {
    case 'unset':
      return `The last ${inWords(first)} days before the exam, and what each is for.`;
    case 'early':
      return `Your final week begins in ${counted(place.days, 'day')}, on ${dayInWords(dateOf(first) ?? '')}.`;
    case 'over':
      return 'The day of your exam is over.';
    case 'within': {
      const today = finalDays.find(({ left }) => left === place.left);
      if (place.left === 0) return 'Your exam is today.';
      const left = place.left === 1 ? 'Tomorrow is the exam' : `${capital(inWords(place.left))} days left`;
      return `${left}. Today: ${lower(today?.title ?? '')}.`;
    }
  }
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
