import { byTime, type Envelope, type Refused, type Snapshot } from './wire';

/** All that this device keeps. The same shape lies in memory and, row by row, in IndexedDB. */
export interface Kept {
  /** The learner of the present session, as far as this device knows. */
  learner: string | null;
  /** Learners that this browser was before and can no longer reach, until the notice is dismissed. */
  former: string[];
  /** Events that the server has not acknowledged. */
  pending: Envelope[];
  refused: Refused[];
  /** What the server last said, by learner and exam; a former learner's are never deleted. */
  snapshots: Snapshot[];
}

/** A step from one Kept to the next, applied to memory and written to IndexedDB alike. */
export interface Change {
  learner?: string;
  former?: string[];
  /** Events that wait from now on. */
  put?: Envelope[];
  /** Ids of events that wait no longer. */
  drop?: string[];
  refuse?: Refused[];
  /** Ids of refused events that the learner has seen. */
  dismiss?: string[];
  snapshots?: Snapshot[];
}

export const nothingKept: Kept = { learner: null, former: [], pending: [], refused: [], snapshots: [] };

/** The Kept after a change; the one before stays as it was. */
export function applied(kept: Kept, change: Change): Kept {
  const { put = [], drop = [], refuse = [], dismiss = [], snapshots = [] } = change;
  return {
    learner: change.learner ?? kept.learner,
    former: change.former ?? kept.former,
    pending: [...without(kept.pending, [...drop, ...put.map((event) => event.id)]), ...put],
    refused: [...without(kept.refused, [...dismiss, ...refuse.map((row) => row.id)]), ...refuse],
    snapshots: [
      ...kept.snapshots.filter(
        (old) => !snapshots.some((s) => s.learner === old.learner && s.exam === old.exam),
      ),
      ...snapshots,
    ],
  };
}

function without<T extends { id: string }>(rows: readonly T[], ids: readonly string[]): T[] {
  return rows.filter((row) => !ids.includes(row.id));
}

/** What the server last said of the present learner and one exam. */
export function snapshotOf(kept: Kept, exam: string): Snapshot | undefined {
  return kept.snapshots.find((one) => one.learner === kept.learner && one.exam === exam);
}

/** The present learner's snapshots with events added that the server has just stored. */
export function withStored(kept: Kept, stored: readonly Envelope[]): Snapshot[] {
  const { learner } = kept;
  if (learner === null) return [];
  const changed = new Map<string, Snapshot>();
  for (const event of stored) {
    const { exam } = event;
    const before = changed.get(exam) ?? snapshotOf(kept, exam) ?? { learner, exam, ratings: {}, ticks: {} };
    changed.set(exam, withEvent(before, event));
  }
  return [...changed.values()];
}

function withEvent(snapshot: Snapshot, { id, at, unit, ...event }: Envelope): Snapshot {
  const { ratings, ticks } = snapshot;
  if (event.kind === 'tick.set') {
    const tick = { id, done: event.payload.done, at };
    const known = ticks[unit];
    return known && byTime(known, tick) > 0 ? snapshot : { ...snapshot, ticks: { ...ticks, [unit]: tick } };
  }
  const entries = ratings[unit] ?? [];
  if (entries.some((entry) => entry.id === id)) return snapshot;
  const entry = { id, level: event.payload.level, at };
  return { ...snapshot, ratings: { ...ratings, [unit]: [...entries, entry] } };
}
