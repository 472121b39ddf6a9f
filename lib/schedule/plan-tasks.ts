import { inMinutes, SECONDS } from './cost';

/** Something that the plan has somebody do on a day. */
export interface Task {
  /** Names it as long as the plan can have it, so that what is said of it holds for every plan made anew. */
  id: string;
  kind: TaskKind;
  /** Id, without the exam, of the unit that it is about; of a mock its number. Empty for a task of a day alone. */
  about: string;
  minutes: number;
  /** How many questions it has; 0 where it has none, or where they are no matter of choice. */
  questions: number;
}

/** `read` is the first reading of an area, `half` a mock of half the length. */
export type TaskKind =
  | 'cards'
  | 'diagnostic'
  | 'mock'
  | 'half'
  | 'checklist'
  | 'path'
  | 'lab'
  | 'read'
  | 'drill'
  | 'mistakes'
  | 'pairs';

/** What a reading takes: as much as there is, between the two. */
export const readMinutes = { least: 10, most: 15 } as const;
/** Questions of a drill on one area, and of one that keeps pairs apart. */
export const drilled = { least: 5, most: 20 } as const;
const pairs = 10;
/** An item of a path, and one of a checklist, in minutes; a checklist takes as much as there is, between the two. */
export const pathMinutes = 20;
const listItemMinutes = 3;
export const listed = { least: 10, most: 20 } as const;

/** What a checklist takes, in minutes. */
export function listMinutes(items: number): number {
  return Math.min(listed.most, items * listItemMinutes);
}

/** The id of a task; `day` for those that another day has again. */
export function taskId(kind: TaskKind, about: string, day?: string): string {
  return [kind === 'half' ? 'mock' : kind, about, day].filter(Boolean).join(' ');
}

/** Reads an id as `taskId` makes it. */
export function partsOfId(id: string): { kind: string; about: string; day: string | undefined } {
  const [kind = '', ...rest] = id.split(' ');
  const day = /^\d{4}-\d{2}-\d{2}$/.test(rest.at(-1) ?? '') ? rest.pop() : undefined;
  return { kind, about: rest.join(' '), day };
}

/** So many questions as fit into some minutes. */
export function questionsIn(minutes: number): number {
  return Math.floor((minutes * 60) / SECONDS.question);
}

function asked(kind: TaskKind, about: string, day: string, questions: number): Task {
  const minutes = inMinutes(questions * SECONDS.question);
  return { id: taskId(kind, about, day), kind, about, minutes, questions };
}

export const cardsTask = (day: string, cards: number): Task => asked('cards', '', day, cards);

/**
 * A drill on an area that fits into some minutes; undefined where there is no room for a few questions, or the area
 * has none.
 */
export function drillTask(area: string, has: number, day: string, minutes: number): Task | undefined {
  const questions = Math.min(drilled.most, has, questionsIn(minutes));
  return questions < Math.min(drilled.least, Math.max(1, has))
    ? undefined
    : asked('drill', area, day, questions);
}

/** Questions on what was missed, as many as there are and fit. */
export function mistakesTask(day: string, open: number, minutes: number): Task | undefined {
  const questions = Math.min(open, 50, questionsIn(minutes));
  return questions < Math.min(open, drilled.least) || open === 0
    ? undefined
    : asked('mistakes', '', day, questions);
}

/** Questions on pairs that are easily confused. */
export function pairsTask(day: string, has: number, minutes: number): Task | undefined {
  const questions = Math.min(pairs, has, questionsIn(minutes));
  return questions < drilled.least ? undefined : asked('pairs', '', day, questions);
}

/** A task without questions of its own. */
export function plainTask(kind: TaskKind, about: string, minutes: number): Task {
  return { id: taskId(kind, about), kind, about, minutes, questions: 0 };
}
