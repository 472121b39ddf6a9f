import { weekdayOf } from '../schedule/agenda';
import { type DayOf, dayAfter, daysBetween, daysFrom } from '../schedule/day';
import { endOfRun } from './mock-run';
import { type Standpoint, setting } from './plan-standpoint';

/**
 * How many days with minutes passed before today since anything was done for the exam, or planned. None on a day on
 * which the minutes were set: either there was no plan before to miss a day of, or it was just made to fit anew.
 */
export function missedDays(at: Standpoint, dayOf: DayOf): number {
  const { exam, before, record, last, ratings, start, today } = at;
  const week = setting(at, 'weekMinutes') ?? [];
  const times = [
    ...before.answers.map(({ at }) => at),
    ...before.recalls.map(({ at }) => at),
    ...record.mocks.map((run) => endOfRun(run).getTime()),
    ...Object.values(ratings).flatMap((all) => all.map(({ at }) => Date.parse(at))),
    ...Object.values(last).flatMap((all) => Object.values(all).map(({ at }) => Date.parse(at))),
  ].filter((time) => time < start);
  const set = Date.parse(last['setting.set'][`${exam.id} weekMinutes`]?.at ?? '');
  if (times.length === 0 || set >= start) return 0;
  const from = dayAfter(dayOf(times.reduce((latest, time) => Math.max(latest, time))), 1);
  return daysFrom(from, daysBetween(from, today)).filter((day) => (week[weekdayOf(day)] ?? 0) > 0).length;
}
