import { dayAfter, daysBetween } from './day';
import type { Known } from './plan-known';
import { type Task, type TaskKind, taskId } from './plan-tasks';

/** What a day before the exam is for. `final`: nothing new; `eve`: nothing that tires. */
export type Phase = 'study' | 'final' | 'eve' | 'exam';

/** So many days before the exam nothing new is begun. */
export const FINAL_DAYS = 3;

/** What is not in the plan, as there is no room for it. */
export interface LeftOut {
  what: 'diagnostic' | 'cards' | 'mocks' | 'checklists' | 'path' | 'labs' | 'areas';
  count: number;
  /** Ids of what it is, without the exam, the most needed first; empty where it has none. */
  about: readonly string[];
}

/** What found no day, but for what was done today all the same; `kind` is that of its tasks. */
export function withoutDay(
  what: LeftOut['what'],
  kind: TaskKind,
  ids: readonly string[],
  { done }: Pick<Known, 'done'>,
): LeftOut {
  const about = ids.filter((id) => !done.has(taskId(kind, id)));
  return { what, count: about.length, about };
}

export function phaseOf(day: string, exam: string | null): Phase {
  const left = exam === null ? Number.POSITIVE_INFINITY : daysBetween(day, exam);
  if (left <= 0) return 'exam';
  if (left === 1) return 'eve';
  return left <= FINAL_DAYS ? 'final' : 'study';
}

/** The last day on which a mock may be: later there is no time to learn from it. */
export function lastMockDay(exam: string): string {
  return dayAfter(exam, -FINAL_DAYS - 1);
}

/** Whether a task may be put on a day by hand: a mock no later than four days before, and on the eve no questions. */
export function mayBeOn({ kind }: Pick<Task, 'kind'>, day: string, exam: string | null): boolean {
  if (exam === null) return true;
  if (kind === 'mock' || kind === 'half') return day <= lastMockDay(exam);
  const isCalm = kind === 'checklist' || kind === 'path' || kind === 'read';
  return phaseOf(day, exam) !== 'eve' || isCalm;
}
