import { type Exam, findUnit, type Model } from '../content/model';
import { countAll, eventsOf } from '../db/events';
import { database } from '../db/live';
import { type Lasts, lastKinds, type Snapshot } from '../outbox/wire';
import { readJson } from './body';
import { difficultiesNow } from './difficulties';
import { mockRunsOf, mocksAtDoor } from './mock-store';
import { type EventResult, receive } from './receive';
import { type LearnerRecord, recordFrom, recordKinds } from './record';
import { lastsFrom, type Ratings, ratingsFrom } from './snapshot';
import { standingOf } from './standing';
import { worldOf } from './world';

/**
 * Stores the events of a request in the database of this process; the results are in their order.
 * Throws a Refusal when the request as a whole cannot be taken.
 */
export async function receiveRequest(
  request: Request,
  learner: string,
  model: Model,
): Promise<EventResult[]> {
  const body = await readJson(request);
  const { client, writer } = await database();
  const readMocks = (ids: string[], events: string[]) => mocksAtDoor(client, learner, ids, events);
  return receive(body, { learner, now: new Date(), world: worldOf(model), readMocks, write: writer.write });
}

/** Everything that a learner has claimed about an exam, and what their answers amount to in their time zone. */
export async function progressOf(learner: string, exam: Exam, model: Model, zone: string): Promise<Snapshot> {
  const { ratings, last, record } = await learnerIn(learner, exam, model);
  const standing = standingOf(record, last, exam, { now: Date.now(), zone });
  return { learner, exam: exam.id, ratings, last, standing };
}

/** Reads all that a learner did in an exam: what was claimed and set, and what was answered. */
export async function learnerIn(
  learner: string,
  exam: Exam,
  model: Model,
): Promise<{ ratings: Ratings; last: Lasts; record: LearnerRecord }> {
  const { client } = await database();
  const kinds = ['rating.set', ...lastKinds];
  const [claims, record] = await Promise.all([
    eventsOf(client, { learner, exam: exam.id, kinds }),
    recordOf(learner, exam, model),
  ]);
  const idNow = (unit: string) => findUnit(model, unit)?.id ?? unit;
  const ratings = ratingsFrom(
    claims.filter(({ kind }) => kind === 'rating.set'),
    idNow,
  );
  return { ratings, last: lastsFrom(claims, idNow), record };
}

/** Reads what a learner answered, recalled and began in an exam. */
export async function recordOf(
  learner: string,
  exam: Exam,
  model: Model,
  difficulties = difficultiesNow(exam, (other) => recordOf(other, exam, model, new Map()), Date.now()),
): Promise<LearnerRecord> {
  const { client } = await database();
  const [rows, mocks] = await Promise.all([
    eventsOf(client, { learner, exam: exam.id, kinds: recordKinds }),
    mockRunsOf(learner, exam.id),
  ]);
  return recordFrom(rows, mocks, model, { now: new Date(), difficulties });
}

/** How the database is, read from it now. Throws a Refusal when it cannot be used. */
export async function databaseHealth() {
  const { client, durability, migrations } = await database();
  const { applied, pending } = migrations;
  return {
    database: { ok: true, ...(await durability()) },
    migrations: { applied: applied.length, pending: pending.length },
    counts: await countAll(client),
  };
}
