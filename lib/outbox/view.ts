import { type Kept, snapshotOf } from './kept';
import { byTime, type Entry, type Envelope, examOf, type Level, type Refused } from './wire';

/** An entry of a unit's history; `saved` once the server has acknowledged it. */
export interface Shown extends Entry {
  saved: boolean;
}

/** What a learner has to know about the saving of what they did. All is well when every part is empty. */
export interface SaveState {
  /** Ratings not acknowledged yet. */
  unsaved: number;
  /** True while some of them are on this page alone, because the browser's storage fails. */
  fragile: boolean;
  /** The last attempt failed: what the server said, or empty when it could not be reached. */
  trouble: string | null;
  refused: readonly Refused[];
  /** Set after this browser's session became another learner's: how many of the former one's ratings are here. */
  former: { ratings: number } | null;
}

export const allSaved: SaveState = { unsaved: 0, fragile: false, trouble: null, refused: [], former: null };

/** A unit's history, oldest first: what the server said, with what it has not acknowledged laid over it. */
export function historyOf(kept: Kept, pending: readonly Envelope[], unit: string): Shown[] {
  const waiting = pending.filter((event) => event.unit === unit);
  const known = snapshotOf(kept, examOf(unit))?.ratings[unit] ?? [];
  const history = [
    ...known.map((entry) => ({ ...entry, saved: true })),
    ...waiting
      .filter(({ id }) => !known.some((entry) => entry.id === id))
      .map(({ id, at, payload }) => ({ id, level: payload.level, at, saved: false })),
  ];
  return history.sort(byTime);
}

/** The level that counts now: that of the latest entry, or null. */
export function levelOf(history: readonly Shown[]): Level | null {
  return history.at(-1)?.level ?? null;
}

/**
 * Events that would bring the ratings of former learners to the present one: same ids, same times, so that
 * doing it twice is doing it once.
 */
export function bringable(kept: Kept, pending: readonly Envelope[]): Envelope[] {
  const here = new Set(pending.map((event) => event.id));
  for (const { learner, ratings } of kept.snapshots) {
    if (learner !== kept.learner) continue;
    for (const entries of Object.values(ratings)) for (const { id } of entries) here.add(id);
  }
  const events: Envelope[] = [];
  for (const { learner, exam, ratings } of kept.snapshots) {
    if (!kept.former.includes(learner)) continue;
    for (const [unit, entries] of Object.entries(ratings)) {
      for (const { id, level, at } of entries) {
        if (here.has(id)) continue;
        events.push({ v: 1, id, learner, exam, kind: 'rating.set', unit, at, payload: { level } });
      }
    }
  }
  return events;
}
