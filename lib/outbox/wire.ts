import type { Certainty } from '../items/answer';
import type { Response } from '../items/item';
import type { Readiness } from '../readiness/estimate';

/** What travels through the one door, as the browser sees it. The server checks it; this side only shapes it. */

/** What a rating can say, from red to green: Practice, Review, Ready. */
export const levels = ['practice', 'review', 'ready'] as const;
export type Level = (typeof levels)[number];

/** Where an answer can be given. `cram` leaves the schedule of the cards alone. */
export const places = ['drill', 'check', 'card', 'cram'] as const;
export type Place = (typeof places)[number];

/** An answer to one item, as it is sent; the server marks it again. */
export interface GivenAnswer {
  /** Id of the item: unit and form. */
  item: string;
  /** The item's hash when it was shown. */
  hash: string;
  seed: string;
  response: Response;
  /** null where the answer was given without saying. */
  certainty: Certainty | null;
  /** How long the question was open, in milliseconds. */
  ms: number;
  where: Place;
  /** The drill that it belongs to, by the id of the event that began it. */
  run: string | null;
  /** How the scenario was read before its options showed: the choice for each of the questions asked. */
  reading?: Record<string, string>;
  /** Stored ids of the pages that were read in the half hour before. */
  read?: string[];
}

/** What a learner can set for an exam. */
export interface Settings {
  /** When the exam is, ISO time in UTC; null when it is not known. */
  examAt: string | null;
  /** Share of the cards to be remembered when they fall due, 0.8 to 0.97. */
  retention: number;
  /** The most cards a day. */
  cardsADay: number;
  /** What the time of a mock is multiplied by, 1 to 3, for those who get more of it. */
  extraTime: number;
  /** Minutes to learn in on each weekday, Monday first; null until they are set. */
  weekMinutes: readonly number[] | null;
  /** The study path that the plan starts from, by name; null for none. */
  path: string | null;
  /** What the address of the calendar that others subscribe to is made from: another one ends it. null for none. */
  feed: string | null;
  /** The day on which the certification is to be renewed; null when it is not known. */
  renewOn: string | null;
}

/** What each kind of event says. A new kind of event joins here. */
export interface Payloads {
  /** null clears the rating. */
  'rating.set': { level: Level | null };
  /** false takes the tick back. */
  'tick.set': { done: boolean };
  /** Of a unit that an item belongs to. */
  'answer.given': GivenAnswer;
  /** An answer, or something recalled, that is not to count, by the id of its event: a slip. */
  'answer.voided': { answer: string };
  /** The learner's own words on a rule; empty takes them back. */
  'note.set': { text: string };
  /** Whether there is to be a card for a rule, prompt or term, whatever was missed. */
  'card.set': { on: boolean };
  /** A prompt or term recalled: what was mentioned of what was to be mentioned. */
  'recall.given': { recalled: 'no' | 'partly' | 'yes'; mentioned: string[]; of: number; cram: boolean };
  /** Of the exam itself. */
  'setting.set': { [Name in keyof Settings]: { name: Name; value: Settings[Name] } }[keyof Settings];
  /**
   * Of the exam itself: a task of the plan, put on another day, left out (`skip`), done outside the app (`done`), or
   * given back to the plan (`plan`).
   */
  'plan.set': { task: string; to: string };
  /**
   * Of the exam itself: what came of the sitting that was set for a moment. `bars` are those of the score report, in
   * percent by id of the domain. A score of null takes it back.
   */
  'exam.result': { examAt: string; score: number | null; bars: Record<string, number> };
  /** Something is wrong with an item. */
  'problem.reported': { item: string; hash: string; seed: string; note: string };
  /** Of the exam itself: a chosen list of items, begun. Its id is the event's. */
  'drill.started': { title: string; items: { id: string; seed: string }[]; readFirst: boolean };
  /** Of the exam itself: a drill is over, finished or not. */
  'drill.ended': { drill: string };
  /**
   * Of the exam itself, as all that is done in a mock: how a question of it stands. The mock is named by its id,
   * the question as the mock names it. `response` is null while nothing is answered, `spent` the milliseconds that
   * the question was open since the event before.
   */
  'mock.response': {
    mock: string;
    item: string;
    response: Response | null;
    flagged: boolean;
    spent: number;
    /** What it does not change, but only repeats as this device knows it: another device may know better. */
    keeps?: ('response' | 'flagged')[];
  };
  /** A case study was left for good; sections are counted from 0. */
  'mock.section': { mock: string; section: number };
  /** The app's pages were looked up for so many milliseconds, in a mock with open book. */
  'mock.looked': { mock: string; ms: number };
  'mock.submitted': { mock: string };
}

export type Kind = keyof Payloads;

/** What a learner did, before it has an id, a time and an owner. */
export type Draft = DraftOf<Kind>;
export type DraftOf<K extends Kind> = {
  [One in K]: {
    kind: One;
    /** Stored id, as in `ai-300/areas/retrieval#chunk-size`, or the exam's. */
    unit: string;
    payload: Payloads[One];
  };
}[K];

export type Envelope = Draft & Sent;

interface Sent {
  v: 1;
  /** UUIDv7. The same id sent twice is stored once. */
  id: string;
  /** Whose it was when it was made: null before the first session. The sender writes the present learner in. */
  learner: string | null;
  exam: string;
  /** ISO time on this device's clock; the server corrects it by the batch's `sent`. */
  at: string;
}

/** One rating in a unit's history. */
export interface Entry {
  id: string;
  level: Level | null;
  at: string;
}

/** Kinds of which only the last event counts, for each unit or setting. */
export const lastKinds = [
  'tick.set',
  'note.set',
  'card.set',
  'setting.set',
  'plan.set',
  'exam.result',
] as const;
export type LastKind = (typeof lastKinds)[number];

/** What an event of such a kind is about: its unit, and of several things of an exam which one. */
export function subjectOf({ unit, payload }: DraftOf<LastKind>): string {
  if ('name' in payload) return `${unit} ${payload.name}`;
  if ('task' in payload) return `${unit} ${payload.task}`;
  return 'examAt' in payload ? `${unit} ${payload.examAt}` : unit;
}

export function isLastKind(kind: Kind): kind is LastKind {
  return (lastKinds as readonly Kind[]).includes(kind);
}

/** The last event of a kind about its subject. */
export interface Last<K extends LastKind> {
  id: string;
  at: string;
  unit: string;
  payload: Payloads[K];
}

/** By kind, and there by subject. */
export type Lasts = { [K in LastKind]: Record<string, Last<K>> };

// Each kind has none, which the type cannot say of a list.
export const noLasts = Object.fromEntries(lastKinds.map((kind) => [kind, {}])) as Lasts;

/** What the answers about something amount to, as the server counted them. */
export interface Evidence {
  answers: number;
  /** Sum of the shares of the points, 0 to `answers`. */
  right: number;
  /** ISO time of the last one. */
  last: string;
}

/** How an item of a checklist that ticks itself stands: whether it is ticked, and what that rests on. */
export interface Ticked {
  done: boolean;
  why: string;
}

/** What the server makes of what a learner did. It is worked out anew each time and never sent back. */
export interface Standing {
  /** By stored id of an area, and by `ai-300/domains/NAME`. */
  evidence: Record<string, Evidence>;
  readiness: Readiness;
  /** Cards due now, within the daily limit. */
  due: number;
  /** Mistakes that are open. */
  mistakes: number;
  /** Drills begun and not ended, the latest first. */
  drills: { id: string; title: string; answered: number; of: number; at: string }[];
  /** A mock that is running; `endsAt` is null where it is untimed. */
  mock: { id: string; title: string; endsAt: string | null } | null;
  /** Items of checklists that tick themselves, by stored id. */
  ticked: Record<string, Ticked>;
}

/** What can be said of somebody who has answered nothing. */
export const noReadiness: Readiness = {
  answers: 0,
  parts: {},
  overall: null,
  missing: { answers: 0, domains: [] },
};

export const noStanding: Standing = {
  evidence: {},
  readiness: noReadiness,
  due: 0,
  mistakes: 0,
  drills: [],
  mock: null,
  ticked: {},
};

/** What the server holds of a learner for one exam. */
export interface Snapshot {
  learner: string;
  exam: string;
  /** Each unit's entries run from the oldest to the newest. */
  ratings: Record<string, Entry[]>;
  last: Lasts;
  standing: Standing;
}

/** A snapshot of somebody of whom nothing is known. */
export function emptySnapshot(learner: string, exam: string): Snapshot {
  return { learner, exam, ratings: {}, last: noLasts, standing: noStanding };
}

/** What became of one event of a batch. */
export interface Result {
  id: string;
  status: 'stored' | 'duplicate' | 'refused';
  reason?: string;
}

/** An event that the server will not take, and its reason in a sentence. */
export interface Refused {
  id: string;
  event: Envelope;
  reason: string;
}

/**
 * The exam of a stored unit id, or of a subject (see `subjectOf`): what stands before its first slash, or before
 * the space after which a setting or task is named. An exam's own id is the exam.
 */
export function examOf(unit: string): string {
  return unit.split(/[/ ]/, 1)[0] ?? '';
}

/** Orders events and entries by (at, id), the oldest first, as the server does. */
export function byTime(a: { at: string; id: string }, b: { at: string; id: string }): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
