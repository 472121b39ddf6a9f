import { countAll, eventsOf } from '../db/events';
import { database } from '../db/live';
import { readJson } from './body';
import type { KnownUnit } from './event';
import { type EventResult, receive } from './receive';
import { type Ratings, ratingsFrom } from './snapshot';

type FindUnit = (id: string) => KnownUnit | undefined;

/**
 * Stores the events of a request in the database of this process; the results are in their order.
 * Throws a Refusal when the request as a whole cannot be taken.
 */
export async function receiveRequest(
  request: Request,
  learner: string,
  findUnit: FindUnit,
): Promise<EventResult[]> {
  const body = await readJson(request);
  const { writer } = await database();
  return receive(body, { learner, now: new Date(), findUnit, write: writer.write });
}

/** Everything that a learner has claimed about the units of an exam. */
export async function ratingsOf(learner: string, exam: string, findUnit: FindUnit): Promise<Ratings> {
  const { client } = await database();
  const rows = await eventsOf(client, { learner, exam, kind: 'rating.set' });
  return ratingsFrom(rows, (unit) => findUnit(unit)?.id ?? unit);
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
