import type { Agenda } from './agenda';
import { dayAfter } from './day';
import type { Known } from './plan-known';
import { FINAL_DAYS, type LeftOut, withoutDay } from './plan-phase';
import { listed, listMinutes, mistakesTask, pairsTask, plainTask, type Task, taskId } from './plan-tasks';
import type { Wishes } from './plan-wishes';

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
  return [withoutDay('checklists', 'checklist', missing, known)];
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
