import type { Task } from './plan-tasks';

/** An area as the plan sees it. Ids are without the exam. */
export interface PlannedArea {
  id: string;
  /** Weight × weakness × what is due there, in any unit: as it was when today began, and as it is now. */
  need: { today: number; later: number };
  /** Whether it is still to be read. */
  reads: boolean;
  /** Questions that drills may ask of it. */
  questions: number;
  /** Questions of it that drills asked lately, before today. */
  asked: number;
}

/** All that a plan is made from, as it stood when today began: so that today stays as it is while it is worked off. */
export interface Known {
  today: string;
  /** The exam's day; null while it is not set. It is never before today. */
  exam: string | null;
  /** Minutes on each weekday, Monday first. */
  week: readonly number[];
  areas: readonly PlannedArea[];
  /** How many cards are due on a day: today's with those that are done, and those of days to come. */
  cards: ReadonlyMap<string, number>;
  /** How many of today's cards are still due. */
  cardsLeft: number;
  /** Mistakes that are open. */
  mistakes: number;
  /** Questions on pairs that drills may ask. */
  pairs: number;
  /** Labs not done yet, with the area of each. */
  labs: readonly { id: string; area: string; minutes: number }[];
  /**
   * A mock of full length, one of half of it where there are such, in minutes; the number of the first one since the
   * exam was sat last, and the numbers of those that were taken since.
   */
  mock: { minutes: number; half: number | null; first: number; taken: readonly number[] };
  /** To find out where one stands, while nothing is answered. */
  diagnostic: Task | null;
  /** Those not done yet; `days` before the exam that each is for. */
  checklists: readonly { id: string; days: readonly number[]; items: number }[];
  /** Items of the chosen path that are not done, in their order; empty without a path. */
  path: readonly { id: string; minutes: number }[];
  /** What was said of tasks by hand, by the task's id: a day, or `skip`. */
  wishes: ReadonlyMap<string, string>;
  /** What was done today, by the task's id: `said` to be done or sat through, or only `seen` by a rating or ticks. */
  done: ReadonlyMap<string, 'said' | 'seen'>;
}
