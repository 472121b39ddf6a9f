import {
  byTime,
  type DraftOf,
  type Envelope,
  emptySnapshot,
  isLastKind,
  type LastKind,
  type Lasts,
  type Refused,
  type Snapshot,
  subjectOf,
} from './wire';

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
  /** Everything before this is forgotten. */
  forget?: true;
}

export const nothingKept: Kept = { learner: null, former: [], pending: [], refused: [], snapshots: [] };

/** The Kept after a change; the one before stays as it was. */
export function applied(before: Kept, change: Change): Kept {
  const kept = change.forget ? nothingKept : before;
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
    const before = changed.get(exam) ?? snapshotOf(kept, exam) ?? emptySnapshot(learner, exam);
    changed.set(exam, withEvent(before, event));
  }
  return [...changed.values()];
}

/** Kinds that are kept neither as ratings nor as last events stand in the server's own account only. */
function withEvent(snapshot: Snapshot, event: Envelope): Snapshot {
  const { id, at, unit } = event;
  if (event.kind === 'rating.set') {
    const entries = snapshot.ratings[unit] ?? [];
    if (entries.some((entry) => entry.id === id)) return snapshot;
    const entry = { id, level: event.payload.level, at };
    return { ...snapshot, ratings: { ...snapshot.ratings, [unit]: [...entries, entry] } };
  }
  return isLast(event) ? { ...snapshot, last: withLast(snapshot.last, event) } : snapshot;
}

/** Last events with one more, which counts when it is later than the one before. */
export function withLast(last: Lasts, event: Envelope & DraftOf<LastKind>): Lasts {
  const { id, at, unit, kind, payload } = event;
  const subject = subjectOf(event);
  const known = last[kind][subject];
  if (known && byTime(known, event) > 0) return last;
  return { ...last, [kind]: { ...last[kind], [subject]: { id, at, unit, payload } } };
}

export function isLast(event: Envelope): event is Envelope & DraftOf<LastKind> {
  return isLastKind(event.kind);
}
