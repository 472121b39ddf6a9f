import { countAll, eventsOf } from '../db/events';
import { database } from '../db/live';
import { readJson } from './body';
import type { KnownUnit } from './event';
import { type EventResult, receive } from './receive';
import { type Ratings, ratingsFrom, type Ticks, ticksFrom } from './snapshot';

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

/** Everything that a learner has claimed about the units of an exam, and ticked of its lists. */
export async function progressOf(
  learner: string,
  exam: string,
  findUnit: FindUnit,
): Promise<{ ratings: Ratings; ticks: Ticks }> {
  const { client } = await database();
  const [ratings, ticks] = await Promise.all([
    eventsOf(client, { learner, exam, kind: 'rating.set' }),
    eventsOf(client, { learner, exam, kind: 'tick.set' }),
  ]);
  const idNow = (unit: string) => findUnit(unit)?.id ?? unit;
  return { ratings: ratingsFrom(ratings, idNow), ticks: ticksFrom(ticks, idNow) };
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
