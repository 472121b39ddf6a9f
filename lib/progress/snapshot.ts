import type { Level } from '@/lib/outbox/wire';
import type { StoredEvent } from '../db/events';
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

/** Whether something was done, as it was said last. */
export interface Tick {
  id: string;
  done: boolean;
  /** ISO time by the server's clock. */
  at: string;
}

/** The last tick of each unit that ever had one, by its stored id. */
export type Ticks = Record<string, Tick>;

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

/** The ticks that rows of the kind tick.set amount to; rows and `idNow` as for ratings. */
export function ticksFrom(rows: StoredEvent[], idNow: (unit: string) => string): Ticks {
  const ticks = new Map<string, Tick>();
  for (const { id, unit, at, payload } of rows) {
    const done = readPayload('tick.set', payload)?.done;
    if (done !== undefined) ticks.set(idNow(unit), { id, done, at: at.toISOString() });
  }
  return Object.fromEntries(ticks);
}
