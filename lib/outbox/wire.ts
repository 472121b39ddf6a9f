/** What travels through the one door, as the browser sees it. The server checks it; this side only shapes it. */

/** What a rating can say, from red to green: Practice, Review, Ready. */
export const levels = ['practice', 'review', 'ready'] as const;
export type Level = (typeof levels)[number];

/** What each kind of event says. A new kind of event joins here. */
interface Payloads {
  /** null clears the rating. */
  'rating.set': { level: Level | null };
  /** false takes the tick back. */
  'tick.set': { done: boolean };
}

export type Kind = keyof Payloads;

/** What a learner did, before it has an id, a time and an owner. */
export type Draft = {
  [K in Kind]: {
    kind: K;
    /** Stored id, as in `ai-300/areas/retrieval#chunk-size`. */
    unit: string;
    payload: Payloads[K];
  };
}[Kind];

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

/** Whether something is done, as it was said last. */
export interface Tick {
  id: string;
  done: boolean;
  at: string;
}

/** What the server holds of a learner for one exam. */
export interface Snapshot {
  learner: string;
  exam: string;
  /** Each unit's entries run from the oldest to the newest. */
  ratings: Record<string, Entry[]>;
  ticks: Record<string, Tick>;
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

/** The exam of a stored unit id: what stands before its first slash. */
export function examOf(unit: string): string {
  return unit.slice(0, Math.max(0, unit.indexOf('/')));
}

/** Orders events and entries by (at, id), the oldest first, as the server does. */
export function byTime(a: { at: string; id: string }, b: { at: string; id: string }): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
