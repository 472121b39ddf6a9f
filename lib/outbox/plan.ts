import type { Ranged } from '../readiness/estimate';
import type { Advice, Outlook } from '../readiness/outlook';
import type { LeftOut, Phase } from '../schedule/plan-phase';
import type { TaskKind } from '../schedule/plan-tasks';

/** A learner's plan as the server sends it, worked out anew each time. */
export interface SentPlan {
  today: string;
  /** When the exam is, ISO; null where it is not set. */
  examAt: string | null;
  /** The exam's day has begun or is over: then there is nothing to plan. */
  isOver: boolean;
  /** Whether any weekday has minutes; null while they were never set. */
  hasMinutes: boolean | null;
  /** Days with minutes that passed since anything was answered, rated or ticked. */
  missed: number;
  /** From today to the exam's day. */
  days: SentPlanDay[];
  leftOut: SentLeftOut[];
  /** What was left out by hand. */
  skipped: SentTask[];
  outlook: SentOutlook | null;
  /** Sittings whose results are noted, the latest first. */
  results: SentResult[];
  /** Where to subscribe to the calendar, without the time zone; null while there is no such address. */
  feed: string | null;
}

export interface SentPlanDay {
  day: string;
  /** Minutes that there are. */
  minutes: number;
  phase: Phase;
  tasks: SentTask[];
}

export interface SentTask {
  id: string;
  kind: TaskKind;
  title: string;
  /** What it takes besides minutes, as "20 questions"; empty where that says nothing. */
  note: string;
  minutes: number;
  /** Where to start it. */
  href: string;
  done: boolean;
  /** What was said of it by hand, as `plan.set` has it; `plan` where nothing that holds. */
  said: string;
  /** How far it is, as "12 of 20 answered"; empty where it is not begun, or done. */
  so: string;
}

export interface SentLeftOut {
  what: LeftOut['what'];
  count: number;
  /** What the most needed of it are called. */
  titles: string[];
}

/** Keep or move the exam: what the evidence says, and what it rests on. */
export interface SentOutlook {
  /** The chance to pass today. */
  now: number;
  /** On the day, at the present pace. */
  onDay: Outlook;
  advice: Advice;
  /** First answers that it rests on. */
  answers: number;
  /** New answers a day lately, and over how many days. */
  pace: number;
  paceDays: number;
  /** Days until the exam. */
  days: number;
  /** The day from which the evidence would favour sitting it at this pace; null where that is out of sight. */
  keepFrom: string | null;
}

/** What came of a sitting, and what was expected of it on the evidence that there was then. */
export interface SentResult {
  /** When it was, ISO. */
  examAt: string;
  score: number;
  expected: { score: Ranged; chance: number } | null;
  domains: SentResultDomain[];
}

export interface SentResultDomain {
  id: string;
  title: string;
  /** The bar of the score report, in percent; null where none was noted. */
  bar: number | null;
  /** Share of the points that was to be expected, 0 to 1. */
  expected: Ranged | null;
}
