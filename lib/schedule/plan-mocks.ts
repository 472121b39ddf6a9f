import type { Agenda } from './agenda';
import { dayAfter, daysBetween } from './day';
import type { Known } from './plan-known';
import { lastMockDay } from './plan-phase';
import { plainTask, taskId } from './plan-tasks';
import type { Wishes } from './plan-wishes';

/** How many whole mocks there are to be before an exam; before a retake, as many again. */
const MOCKS = 2;

/** The numbers of the mocks that the plan is to find a day for. */
export function mocksToPlace({ mock: { first, taken } }: Known, wishes: Wishes): string[] {
  return numbersFrom(first, MOCKS)
    .filter((number) => !taken.includes(number) && wishes.isFree(taskId('mock', String(number))))
    .slice(0, Math.max(0, MOCKS - taken.length))
    .map(String);
}

/**
 * The number of each mock that was taken, by the days on which they ended, from `first` on: of those that are not
 * left out by hand the one that was put on that day, else the first that was put on no later one.
 */
export function numbersTaken(
  days: readonly string[],
  first: number,
  wishes: ReadonlyMap<string, string>,
): number[] {
  const taken: number[] = [];
  const to = (number: number) => wishes.get(taskId('mock', String(number))) ?? '';
  for (const day of days) {
    const open = numbersFrom(first, MOCKS + days.length + wishes.size).filter(
      (number) => !taken.includes(number) && to(number) !== 'skip',
    );
    const isMeant = (number: number) => number < first + MOCKS && to(number) <= day;
    taken.push(open.find((number) => to(number) === day) ?? open.find(isMeant) ?? open[0] ?? first);
  }
  return taken;
}

function numbersFrom(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, at) => first + at);
}

/**
 * Mocks, the last one as late as it may be, the one before it halfway to there. Where no day has the time of a whole
 * one, one of half the length takes its place. They are numbered as they follow each other, once it is known how
 * many find a day. Gives the numbers of those that find none.
 */
export function placeMocks(
  agenda: Agenda,
  { mock }: Known,
  numbers: readonly string[],
  exam: string | null,
): string[] {
  if (exam === null) return [];
  const last = lastMockDay(exam);
  const placed: { day: string; kind: 'mock' | 'half'; minutes: number }[] = [];
  const hasNone = (day: string) =>
    agenda.tasks(day).every(({ kind }) => kind !== 'mock' && kind !== 'half') &&
    placed.every((one) => one.day !== day);
  const fitting = (minutes: number) =>
    agenda.days.filter((day) => day <= last && agenda.room(day) >= minutes && hasNone(day));

  while (placed.length < numbers.length) {
    const whole = fitting(mock.minutes);
    const days = whole.length > 0 || mock.half === null ? whole : fitting(mock.half);
    const late = placed[0]?.day;
    const day = late === undefined ? days.at(-1) : nearest(days, halfway(agenda.days[0] ?? late, late));
    if (day === undefined) break;
    if (whole.length > 0) placed.push({ day, kind: 'mock', minutes: mock.minutes });
    else placed.push({ day, kind: 'half', minutes: mock.half ?? 0 });
  }
  const inOrder = placed.toSorted((a, b) => (a.day < b.day ? -1 : 1));
  for (const [at, { day, kind, minutes }] of inOrder.entries())
    agenda.put(day, plainTask(kind, numbers[at] ?? '', minutes));
  return numbers.slice(placed.length);
}

function halfway(from: string, to: string): string {
  return dayAfter(from, Math.floor(daysBetween(from, to) / 2));
}

function nearest(days: readonly string[], to: string): string | undefined {
  const away = (day: string) => Math.abs(daysBetween(day, to));
  return days.toSorted((a, b) => away(a) - away(b) || (a < b ? -1 : 1))[0];
}
