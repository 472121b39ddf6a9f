import { isLast, type Kept, snapshotOf, withLast } from './kept';
import {
  byTime,
  type Entry,
  type Envelope,
  examOf,
  type Kind,
  type Last,
  type LastKind,
  type Level,
  lastKinds,
  noLasts,
  type Refused,
  type Snapshot,
  subjectOf,
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

/** The last event of a kind about a subject: the server's, or one made here and not acknowledged yet. */
export function lastOf<K extends LastKind>(
  kept: Kept,
  pending: readonly Envelope[],
  kind: K,
  subject: string,
): Last<K> | undefined {
  const known = snapshotOf(kept, examOf(subject))?.last ?? noLasts;
  const waiting = pending
    .filter(isLast)
    .filter((event) => event.kind === kind && subjectOf(event) === subject);
  return waiting.sort(byTime).reduce(withLast, known)[kind][subject];
}

/**
 * Events that would bring what was done by former learners to the present one: same ids, same times, so that
 * doing it twice is doing it once. It is what this device knows of them: ratings, ticks, notes, cards, settings.
 */
export function bringable(kept: Kept, pending: readonly Envelope[]): Envelope[] {
  const mine = kept.snapshots.filter(({ learner }) => learner === kept.learner).flatMap(eventsIn);
  const here = new Set([...pending, ...mine].map(({ id }) => id));
  return kept.snapshots
    .filter(({ learner }) => kept.former.includes(learner))
    .flatMap(eventsIn)
    .filter(({ id }) => !here.has(id));
}

/**
 * The former learners, without those whom the server has joined with the present one, as it does when another of
 * their devices opens a link: then their ratings are all here. Of the rest only the latest is, so it proves less.
 */
export function notJoined(kept: Kept): string[] {
  const of = (learner: string | null) =>
    kept.snapshots.filter((snapshot) => snapshot.learner === learner).flatMap(eventsIn);
  const here = new Set(of(kept.learner).map(({ id }) => id));
  return kept.former.filter((learner) => {
    const theirs = of(learner);
    const missing = theirs.some(({ id, kind }) => kind === 'rating.set' && !here.has(id));
    return missing || !theirs.some(({ id }) => here.has(id));
  });
}

/** A snapshot as the events that made it, as far as it remembers them. */
function eventsIn({ learner, exam, ratings, last }: Snapshot): Envelope[] {
  const rated = Object.entries(ratings).flatMap(([unit, entries]) =>
    entries.map(
      ({ id, level, at }): Envelope => ({
        v: 1,
        id,
        learner,
        exam,
        kind: 'rating.set',
        unit,
        at,
        payload: { level },
      }),
    ),
  );
  const others = lastKinds.flatMap((kind) =>
    Object.values(last[kind]).map((one) => ({ v: 1, learner, exam, kind, ...one }) as Envelope),
  );
  return [...rated, ...others];
}
