import { midnightOf } from './day';
import type { Task } from './plan-tasks';

/** The days of a plan with the minutes that each has, while tasks are put on them. */
export interface Agenda {
  /** The days before the exam, today first. */
  readonly days: readonly string[];
  /** The minutes that a day has in all. */
  minutes(day: string): number;
  /** The minutes that are left of it; less than nothing where more was put there by hand. */
  room(day: string): number;
  put(day: string, task: Task): void;
  /** Takes a task off the days after today, and gives it; undefined where none of them has it. */
  takeOff(id: string): Task | undefined;
  /** In the order in which they were put there. */
  tasks(day: string): readonly Task[];
}

/** An empty agenda. `week` holds the minutes of each weekday, Monday first. */
export function createAgenda(days: readonly string[], week: readonly number[]): Agenda {
  const put = new Map<string, Task[]>(days.map((day) => [day, []]));
  const minutes = (day: string) => week[weekdayOf(day)] ?? 0;
  const tasks = (day: string) => put.get(day) ?? [];
  return {
    days,
    minutes,
    tasks,
    room: (day) => minutes(day) - tasks(day).reduce((sum, task) => sum + task.minutes, 0),
    put: (day, task) => void put.get(day)?.push(task),
    takeOff(id) {
      for (const on of days.slice(1).map(tasks)) {
        const at = on.findIndex((task) => task.id === id);
        if (at >= 0) return on.splice(at, 1)[0];
      }
      return undefined;
    },
  };
}

/** The weekday of a day, 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: string): number {
  return (new Date(midnightOf(day)).getUTCDay() + 6) % 7;
}
