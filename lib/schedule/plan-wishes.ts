import type { Agenda } from './agenda';
import type { Known } from './plan-known';
import { mayBeOn } from './plan-phase';
import {
  cardsTask,
  drillTask,
  listMinutes,
  mistakesTask,
  pairsTask,
  partsOfId,
  plainTask,
  readMinutes,
  type Task,
} from './plan-tasks';

/** What was asked for by hand, as far as it can still be had. */
export interface Wishes {
  /** Put on a day by hand. */
  pinned: { day: string; task: Task }[];
  skipped: Task[];
  /** Whether the plan may put a task where it likes. */
  isFree(id: string): boolean;
}

/** A moved drill or review has at most so many minutes: those of its first day are not known any more. */
const MOVED = 15;

/** Sorts out what was said of tasks. A day that is over, or cannot have the task, gives it back to the plan. */
export function createWishes(known: Known, agenda: Agenda, exam: string | null): Wishes {
  const pinned: Wishes['pinned'] = [];
  const skipped: Task[] = [];
  const taken = new Set<string>();
  for (const [id, to] of known.wishes) {
    const task = taskFrom(id, known, to);
    if (!task) continue;
    if (to === 'skip') {
      // What was done all the same is left out no more, though it is not to come either.
      if (!known.done.has(id)) skipped.push(task);
    } else if (agenda.days.includes(to) && mayBeOn(task, to, exam))
      pinned.push({ day: to, task: sizedFor(agenda.minutes(to), task, known) });
    else continue;
    taken.add(id);
  }
  return { pinned, skipped, isFree: (id) => !taken.has(id) };
}

/** A mock has half the length on a day that has no time for a whole one. */
function sizedFor(minutes: number, task: Task, { mock }: Known): Task {
  const isHalf = task.kind === 'mock' && mock.half !== null && minutes < mock.minutes;
  return isHalf ? plainTask('half', task.about, mock.half ?? 0) : task;
}

/**
 * The task that an id names; undefined where there is no such task any more. One of a day alone lasts until that day
 * is over, or the one that it was put on by hand.
 */
export function taskFrom(id: string, known: Known, to: string): Task | undefined {
  const { kind, about, day } = partsOfId(id);
  if (day !== undefined)
    return (to === 'skip' ? day : to) < known.today ? undefined : dayTask(kind, about, day, known);
  const find = <T extends { id: string }>(list: readonly T[]) => list.find((one) => one.id === about);
  switch (kind) {
    case 'diagnostic':
      return known.diagnostic ?? undefined;
    case 'mock':
      return isOpenMock(Number(about), known.mock) ? plainTask('mock', about, known.mock.minutes) : undefined;
    case 'lab': {
      const lab = find(known.labs);
      return lab && plainTask('lab', about, lab.minutes);
    }
    case 'path': {
      const item = find(known.path);
      return item && plainTask('path', about, item.minutes);
    }
    case 'checklist': {
      const list = find(known.checklists);
      return list && plainTask('checklist', about, listMinutes(list.items));
    }
    case 'read':
      return find(known.areas)?.reads ? plainTask('read', about, readMinutes.most) : undefined;
    default:
      return undefined;
  }
}

function isOpenMock(number: number, { first, taken }: Known['mock']): boolean {
  return number >= first && !taken.includes(number);
}

function dayTask(kind: string, about: string, day: string, known: Known): Task | undefined {
  switch (kind) {
    case 'cards':
      return cardsOn(day, known);
    case 'drill': {
      const area = known.areas.find(({ id }) => id === about);
      return area && drillTask(about, area.questions, day, MOVED);
    }
    case 'mistakes':
      return mistakesTask(day, known.mistakes, MOVED);
    case 'pairs':
      return pairsTask(day, known.pairs, MOVED);
    default:
      return undefined;
  }
}

function cardsOn(day: string, { cards }: Known): Task | undefined {
  const due = cards.get(day) ?? 0;
  return due > 0 ? cardsTask(day, due) : undefined;
}
