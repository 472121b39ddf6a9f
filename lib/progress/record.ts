import { findUnit, type Model } from '../content/model';
import type { StoredEvent } from '../db/events';
import type { Answer } from '../items/answer';
import { phaseOf } from '../mock/timing';
import type { Payloads } from '../outbox/wire';
import { answersFrom, answersInMock, keysShown, voidedIn } from './answers';
import { readPayload } from './event';
import type { MockRun } from './mock-run';
import { findSource } from './world';

/** The kinds of event that a record is made from. */
export const recordKinds = [
  'answer.given',
  'answer.voided',
  'recall.given',
  'drill.started',
  'drill.ended',
] as const;

/** A drill that was begun. */
export interface Drill {
  /** Id of the event that began it: answers name it as their `run`. */
  id: string;
  /** In milliseconds since 1970. */
  at: number;
  title: string;
  items: { id: string; seed: string }[];
  readFirst: boolean;
  ended: boolean;
  /** Ids of the items whose answers in it the learner has taken back; `answers` has none of those. */
  takenBack: string[];
}

/** A prompt or term that was recalled. */
export interface Recall {
  id: string;
  /** Stored id of the prompt or term. */
  unit: string;
  at: number;
  recalled: Payloads['recall.given']['recalled'];
  cram: boolean;
}

/** What a learner answered, recalled and began in an exam: all that is counted is worked out from it. */
export interface LearnerRecord {
  /** All answers that can be marked, oldest first. */
  answers: Answer[];
  recalls: Recall[];
  drills: Drill[];
  /** Those that run too, the oldest first; their answers count once they are over. */
  mocks: MockRun[];
  /** When the keys of rows and scenarios were shown without an answer that counts; see `keysShown`. */
  shown: ReadonlyMap<string, number>;
}

/** The record that rows of `recordKinds` and mocks amount to now. Rows come ordered by (at, id). */
export function recordFrom(
  rows: StoredEvent[],
  mocks: MockRun[],
  model: Model,
  { now, difficulties }: { now: Date; difficulties: ReadonlyMap<string, number> },
): LearnerRecord {
  const drills = new Map<string, Drill>();
  const recalls: Recall[] = [];
  const takenBack = new Map<string, string[]>();
  const voided = voidedIn(rows);
  // Whatever the clocks said: an end may seem to lie before its beginning.
  const ended = new Set(
    rows.map(({ kind, payload }) => kind === 'drill.ended' && readPayload(kind, payload)?.drill),
  );
  for (const { id, kind, unit, at, payload } of rows) {
    if (kind === 'drill.started') {
      const begun = readPayload(kind, payload);
      if (begun) drills.set(id, { id, at: at.getTime(), ended: ended.has(id), takenBack: [], ...begun });
    } else if (kind === 'answer.given' && voided.has(id)) {
      const { run, item } = readPayload(kind, payload) ?? {};
      if (run && item)
        takenBack.set(run, [...(takenBack.get(run) ?? []), findSource(model, item)?.id ?? item]);
    } else if (kind === 'recall.given' && !voided.has(id)) {
      const said = readPayload(kind, payload);
      if (said)
        recalls.push({
          id,
          unit: findUnit(model, unit)?.id ?? unit,
          at: at.getTime(),
          recalled: said.recalled,
          cram: said.cram,
        });
    }
  }
  for (const drill of drills.values()) drill.takenBack = takenBack.get(drill.id) ?? [];
  const over = mocks.filter((run) => phaseOf(run, now) === 'ended');
  const inMocks = over.flatMap((run) => answersInMock(run, model, difficulties));
  const all = [...answersFrom(rows, model, difficulties), ...inMocks].sort((a, b) => a.at - b.at);
  const shown = keysShown(rows, over, all, model);
  const answers = all.map((answer) =>
    (shown.get(answer.source.unit) ?? Number.POSITIVE_INFINITY) <= answer.at
      ? { ...answer, aided: true }
      : answer,
  );
  return { answers, recalls, drills: [...drills.values()], mocks, shown };
}
