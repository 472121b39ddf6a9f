import { type DayOf, daysBetween } from './day';

/** What the app has to offer on a day of the final week, beside what the content has for it. */
export type Offer = 'rate' | 'mock' | 'mistakes' | 'weakest' | 'session' | 'cards' | 'page' | 'calm';

/** A day before the exam, and what it is for. */
export interface FinalDay {
  /** How many days are left; 0 on the day itself. */
  left: number;
  title: string;
  why: string;
  offers: readonly Offer[];
}

/** The last days, the earliest first. What is new comes first, what is known last, and nothing on the day itself. */
export const finalDays: readonly FinalDay[] = [
  {
    left: 5,
    title: 'Find out what is left',
    why: 'One whole mock under the clock shows it better than any feeling. Rate your areas before you look at its result.',
    offers: ['rate', 'mock'],
  },
  {
    left: 4,
    title: 'Mend it',
    why: 'The rules behind what you missed, then the areas in which you are weakest. It is the last day for something new.',
    offers: ['mistakes', 'weakest'],
  },
  {
    left: 3,
    title: 'Say it from memory',
    why: 'What has an order is put in order, and what has reasons is told, without notes. What you only recognise shows here.',
    offers: ['cards'],
  },
  {
    left: 2,
    title: 'Tell alike things apart',
    why: 'Short scenarios, pairs that are taken for each other, and what each metric hides. Say why the wrong options are wrong.',
    offers: ['session', 'mistakes', 'cards'],
  },
  {
    left: 1,
    title: 'Read, and stop early',
    why: 'One page with your own misses on it. Nothing new, no mock, and an evening that asks nothing.',
    offers: ['page', 'calm'],
  },
  {
    left: 0,
    title: 'The day itself',
    why: 'Nothing is asked of you here today. What you know by now is what you take along.',
    offers: [],
  },
];

/** Where a moment lies. */
export type Place =
  | { is: 'unset' }
  /** So many days before the final week begins. */
  | { is: 'early'; days: number }
  | { is: 'within'; left: number }
  | { is: 'over' };

/** Where `now` lies before an exam, given in milliseconds since 1970; days are those of the learner's zone. */
export function placeOf(examAt: number | null, now: number, dayOf: DayOf): Place {
  if (examAt === null) return { is: 'unset' };
  if (now >= examAt) return { is: 'over' };
  const left = daysBetween(dayOf(now), dayOf(examAt));
  const first = finalDays[0]?.left ?? 0;
  return left > first ? { is: 'early', days: left - first } : { is: 'within', left };
}
