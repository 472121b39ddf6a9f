import { type Kept, snapshotOf } from './kept';
import {
  byTime,
  type Entry,
  type Envelope,
  examOf,
  type Kind,
  type Level,
  type Refused,
  type Tick,
} from './wire';

/** An entry of a unit's history; `saved` once the server has acknowledged it. */
export interface Shown extends Entry {
  saved: boolean;
}

/** What a learner has to know about the saving of what they did. All is well when every part is empty. */
export interface SaveState {
  /** Events not acknowledged yet. */
  unsaved: number;
  /** What they are, where all are of one kind. */
  unsavedKind: Kind | null;
  /** True while some of them are on this page alone, because the browser's storage fails. */
  fragile: boolean;
  /** The last attempt failed: what the server said, or empty when it could not be reached. */
  trouble: string | null;
  refused: readonly Refused[];
  /** Set after this browser's session became another learner's: how much of what the former one did is here. */
  former: { events: number } | null;
}

export const allSaved: SaveState = {
  unsaved: 0,
  unsavedKind: null,
  fragile: false,
  trouble: null,
  refused: [],
  former: null,
};

/** The kind of some events, where it is one. */
export function kindOf(events: readonly Envelope[]): Kind | null {
  const kinds = new Set(events.map(({ kind }) => kind));
  const [kind] = kinds;
  return kind && kinds.size === 1 ? kind : null;
}

/** A unit's history, oldest first: what the server said, with what it has not acknowledged laid over it. */
export function historyOf(kept: Kept, pending: readonly Envelope[], unit: string): Shown[] {
  const known = snapshotOf(kept, examOf(unit))?.ratings[unit] ?? [];
  const history = known.map((entry) => ({ ...entry, saved: true }));
  for (const { id, at, ...event } of pending) {
    if (event.kind !== 'rating.set' || event.unit !== unit || known.some((entry) => entry.id === id))
      continue;
    history.push({ id, level: event.payload.level, at, saved: false });
  }
  return history.sort(byTime);
}

/** The level that counts now: that of the latest entry, or null. */
export function levelOf(history: readonly Shown[]): Level | null {
  return history.at(-1)?.level ?? null;
}

/** What was last said of something to tick: by the server, or here and not acknowledged yet. */
export function tickOf(kept: Kept, pending: readonly Envelope[], unit: string): Tick | undefined {
  const waiting = pending.flatMap((event) =>
    event.kind === 'tick.set' && event.unit === unit
      ? { id: event.id, done: event.payload.done, at: event.at }
      : [],
  );
  const known = snapshotOf(kept, examOf(unit))?.ticks[unit];
  return [...(known ? [known] : []), ...waiting].sort(byTime).at(-1);
}

/**
 * Events that would bring what was done by former learners to the present one: same ids, same times, so that
 * doing it twice is doing it once.
 */
export function bringable(kept: Kept, pending: readonly Envelope[]): Envelope[] {
  const here = new Set(pending.map((event) => event.id));
  for (const { learner, ratings, ticks } of kept.snapshots) {
    if (learner !== kept.learner) continue;
    for (const { id } of [...Object.values(ratings).flat(), ...Object.values(ticks)]) here.add(id);
  }
  const events: Envelope[] = [];
  for (const { learner, exam, ratings, ticks } of kept.snapshots) {
    if (!kept.former.includes(learner)) continue;
    for (const [unit, entries] of Object.entries(ratings)) {
      for (const { id, level, at } of entries)
        events.push({ v: 1, id, learner, exam, kind: 'rating.set', unit, at, payload: { level } });
    }
    for (const [unit, { id, done, at }] of Object.entries(ticks))
      events.push({ v: 1, id, learner, exam, kind: 'tick.set', unit, at, payload: { done } });
  }
  return events.filter(({ id }) => !here.has(id));
}
