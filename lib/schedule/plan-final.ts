import type { Agenda } from './agenda';
import { dayAfter, daysBetween } from './day';
import type { Known } from './plan-known';
import { FINAL_DAYS, type LeftOut, lastMockDay } from './plan-phase';
import { listed, listMinutes, mistakesTask, pairsTask, plainTask, type Task, taskId } from './plan-tasks';
import type { Wishes } from './plan-wishes';

/** How many whole mocks there are to be before an exam; before a retake, as many again. */
const MOCKS = 2;

/**
 * Mocks, the last one as late as it may be, the one before it halfway to there. Where no day has the time of a whole
 * one, one of half the length takes its place. They are numbered as they follow each other, once it is known how
 * many find a day.
 */
export function placeMocks(agenda: Agenda, { mock }: Known, wishes: Wishes, exam: string | null): LeftOut[] {
  if (exam === null) return [];
  const last = lastMockDay(exam);
  const numbers = Array.from({ length: Math.max(0, MOCKS - mock.since) }, (_, at) =>
    String(mock.done + 1 + at),
  ).filter((number) => wishes.isFree(taskId('mock', number)));
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
  return [{ what: 'mocks', count: numbers.length - placed.length, about: [] }];
}

function halfway(from: string, to: string): string {
  return dayAfter(from, Math.floor(daysBetween(from, to) / 2));
}

function nearest(days: readonly string[], to: string): string | undefined {
  const away = (day: string) => Math.abs(daysBetween(day, to));
  return days.toSorted((a, b) => away(a) - away(b) || (a < b ? -1 : 1))[0];
}

/** Checklists on their days, and in the last days what was missed and pairs to keep apart; the eve has no questions. */
export function placeFinal(agenda: Agenda, known: Known, wishes: Wishes, exam: string | null): LeftOut[] {
  if (exam === null) return [];
  const missing: string[] = [];
  for (const { id, days, items } of byNeedOfDays(known.checklists)) {
    if (!wishes.isFree(taskId('checklist', id))) continue;
    const own = days
      .map((before) => dayAfter(exam, -before))
      .filter((day) => agenda.days.includes(day))
      .toSorted((a, b) => agenda.room(b) - agenda.room(a) || (a < b ? -1 : 1));
    const [day] = own;
    const wants = listMinutes(items);
    const isFitting = day !== undefined && agenda.room(day) >= Math.min(wants, listed.least);
    if (isFitting) agenda.put(day, plainTask('checklist', id, Math.min(wants, agenda.room(day))));
    else if (day !== undefined) missing.push(id);
  }
  for (let before = FINAL_DAYS; before > 1; before--) {
    const day = dayAfter(exam, -before);
    if (!agenda.days.includes(day)) continue;
    for (const make of [
      () => mistakesTask(day, known.mistakes, agenda.room(day)),
      () => pairsTask(day, known.pairs, agenda.room(day)),
    ]) {
      const task = make();
      if (task && wishes.isFree(task.id)) agenda.put(day, task);
    }
  }
  return [{ what: 'checklists', count: missing.length, about: missing }];
}

/** Those for the exam's own day alone. */
export function listsOfExam({ checklists }: Known, wishes: Wishes): Task[] {
  return checklists
    .filter(({ id, days }) => days.every((day) => day === 0) && wishes.isFree(taskId('checklist', id)))
    .map(({ id, items }) => plainTask('checklist', id, listMinutes(items)));
}

/** Those first that can be on the fewest days, and of these the earliest. */
function byNeedOfDays(lists: Known['checklists']): Known['checklists'] {
  return lists.toSorted(
    (a, b) =>
      a.days.length - b.days.length || Math.max(...b.days) - Math.max(...a.days) || (a.id < b.id ? -1 : 1),
  );
}
