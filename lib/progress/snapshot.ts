import type { StoredEvent } from '../db/events';
import {
  type DraftOf,
  type Kind,
  type LastKind,
  type Lasts,
  type Level,
  lastKinds,
  type Payloads,
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
    const said = readPayload(kind as LastKind, json);
    if (said === undefined) continue;
    const unit = idNow(stored);
    const payload = renamed(said, unit, idNow);
    const subject = subjectOf({ kind, unit, payload } as DraftOf<LastKind>);
    bySubject.set(subject, { id, at: at.toISOString(), unit, payload });
  }
  // Each payload was read by the schema of its own kind, which the type cannot say.
  return Object.fromEntries([...lasts].map(([kind, known]) => [kind, Object.fromEntries(known)])) as Lasts;
}

/** What a payload about an exam says, with the pages that it names called as they are today. */
function renamed(payload: Payloads[LastKind], exam: string, idNow: (unit: string) => string) {
  const today = (page: string) => idNow(`${exam}/${page}`).slice(exam.length + 1);
  if ('task' in payload) {
    const words = payload.task.split(' ').map((word) => (word.includes('/') ? today(word) : word));
    return { ...payload, task: words.join(' ') };
  }
  if ('name' in payload && payload.name === 'path' && payload.value !== null)
    return { ...payload, value: today(`paths/${payload.value}`).slice('paths/'.length) };
  return payload;
}
