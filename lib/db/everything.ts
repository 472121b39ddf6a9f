import { learnerTables, mostTurns, removed } from './absorb';
import type { PrismaClient } from './generated/client';
import { removeLinks } from './links';
import type { MockRow } from './mocks';

/** An event with the exam that it is about. */
export interface WholeEvent {
  id: string;
  exam: string;
  kind: string;
  unit: string;
  at: Date;
  /** JSON. */
  payload: string;
}

/** All of a learner's events, of every exam, ordered by (at, id). */
export function everyEvent(client: PrismaClient, learner: string): Promise<WholeEvent[]> {
  return client.event.findMany({
    where: { learner },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { id: true, exam: true, kind: true, unit: true, at: true, payload: true },
  });
}

/** All of a learner's mocks with their pages, the oldest first. */
export function everyMock(client: PrismaClient, learner: string): Promise<(MockRow & { pages: string })[]> {
  return client.mock.findMany({
    where: { learner },
    orderBy: [{ startedAt: 'asc' }, { id: 'asc' }],
    omit: { learner: true },
  });
}

/** How many events of each kind a learner has, and when the first and the last of them happened. */
export async function countKinds(
  client: PrismaClient,
  learner: string,
): Promise<{ kind: string; events: number; first: Date | null; last: Date | null }[]> {
  const rows = await client.event.groupBy({
    by: ['kind'],
    where: { learner },
    _count: true,
    _min: { at: true },
    _max: { at: true },
  });
  return rows.map(({ kind, _count, _min, _max }) => ({
    kind,
    events: _count,
    first: _min.at,
    last: _max.at,
  }));
}

export function countMocks(client: PrismaClient, learner: string): Promise<number> {
  return client.mock.count({ where: { learner } });
}

/**
 * Removes everything that a learner did, and ends links to them; with `account` the learner too, and with them their
 * browsers' sessions. Events may arrive meanwhile: then it is gone through again. The account comes last, so that
 * after a crash the learner can still ask for the rest.
 */
export async function removeEverything(
  client: PrismaClient,
  { learner, account }: { learner: string; account: boolean },
): Promise<void> {
  await removeLinks(client, learner);
  for (let turn = 0; turn < mostTurns; turn++) {
    for (const table of learnerTables)
      await client.$executeRaw`DELETE FROM ${table} WHERE "learner" = ${learner}`;
    if (!account || (await removed(client, learner))) return;
  }
  throw new Error('A learner could not be removed: something of theirs kept coming in.');
}
