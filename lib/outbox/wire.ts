/** What travels through the one door, as the browser sees it. The server checks it; this side only shapes it. */

export type Level = 'practice' | 'review' | 'ready';

/** What a learner did, before it has an id, a time and an owner. A new kind of event joins this union. */
export interface Draft {
  kind: 'rating.set';
  /** Stored id, as in `ai-300/areas/retrieval#chunk-size`. */
  unit: string;
  /** null clears the rating. */
  payload: { level: Level | null };
}

export interface Envelope extends Draft {
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

/** What the server holds of a learner for one exam; each unit's entries run from the oldest to the newest. */
export interface Snapshot {
  learner: string;
  exam: string;
  ratings: Record<string, Entry[]>;
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
