import type { StoredEvent } from '../db/events';
import {
  type DraftOf,
  type Kind,
  type LastKind,
  type Lasts,
  type Level,
  lastKinds,
  subjectOf,
} from '../outbox/wire';
import { readPayload } from './event';

/** A rating as it was given; a level of null took the one before back. */
export interface Rating {
  id: string;
  level: Level | null;
  /** ISO time by the server's clock. */
  at: string;
}

/** Every rating of each unit, by its stored id, oldest first: the last one holds. */
export type Ratings = Record<string, Rating[]>;

/**
 * The ratings that rows of the kind rating.set amount to. Rows come ordered by (at, id). `idNow` gives the
 * id that a unit has today for one that it was stored under, so that a history survives a new name.
 */
export function ratingsFrom(rows: StoredEvent[], idNow: (unit: string) => string): Ratings {
  const ratings = new Map<string, Rating[]>();
  for (const { id, unit, at, payload } of rows) {
    const level = readPayload('rating.set', payload)?.level;
    // Rows are checked before they are stored; one of an older form that means nothing today is passed over.
    if (level === undefined) continue;
    const now = idNow(unit);
    const history = ratings.get(now) ?? [];
    history.push({ id, level, at: at.toISOString() });
    ratings.set(now, history);
  }
  return Object.fromEntries(ratings);
}

/** The last event of each kind about each subject; rows and `idNow` as for ratings. */
export function lastsFrom(rows: StoredEvent[], idNow: (unit: string) => string): Lasts {
  const lasts = new Map(lastKinds.map((kind) => [kind as Kind, new Map<string, unknown>()]));
  for (const { id, kind, unit: stored, at, payload: json } of rows) {
    const bySubject = lasts.get(kind as Kind);
    if (!bySubject) continue;
    const payload = readPayload(kind as LastKind, json);
    if (payload === undefined) continue;
    const unit = idNow(stored);
    const subject = subjectOf({ kind, unit, payload } as DraftOf<LastKind>);
    bySubject.set(subject, { id, at: at.toISOString(), unit, payload });
  }
  // Each payload was read by the schema of its own kind, which the type cannot say.
  return Object.fromEntries([...lasts].map(([kind, known]) => [kind, Object.fromEntries(known)])) as Lasts;
}
