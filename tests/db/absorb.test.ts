import { expect, test } from 'vitest';
import { absorb } from '@/lib/db/absorb';
import type { Database } from '@/lib/db/open';
import { eventId, row } from './rows';
import { addLearner, temporaryDatabase } from './temporary';

/** A database with ada and bob, of whom bob is signed in somewhere. */
async function adaAndBob(): Promise<Database> {
  const database = await temporaryDatabase();
  await addLearner(database, 'bob');
  await database.client.session.create({
    data: { id: 's', token: 't', userId: 'bob', expiresAt: new Date(Date.now() + 60_000) },
  });
  return database;
}

async function idsOf({ client }: Database, learner: string): Promise<string[]> {
  const rows = await client.event.findMany({ where: { learner }, orderBy: { id: 'asc' } });
  return rows.map(({ id }) => id);
}

const bobIntoAda = { from: 'bob', into: 'ada', sessions: true };

test('what both have is the one that was there, and counts once', async () => {
  const database = await adaAndBob();
  const { client, writer } = database;
  await writer.write([row(1), row(2, { payload: '{"level":"ready"}' })]);
  await writer.write([row(2, { learner: 'bob', payload: '{"level":null}' }), row(3, { learner: 'bob' })]);
  await absorb(client, bobIntoAda);
  expect(await idsOf(database, 'ada')).toEqual([1, 2, 3].map(eventId));
  const both = await client.event.findFirstOrThrow({ where: { id: eventId(2) } });
  expect(both.payload).toBe('{"level":"ready"}');
  expect(await client.user.findMany({ select: { id: true } })).toEqual([{ id: 'ada' }]);
  expect(await client.session.findMany({ select: { userId: true } })).toEqual([{ userId: 'ada' }]);
  await absorb(client, bobIntoAda);
  expect(await idsOf(database, 'ada')).toHaveLength(3);
});

test('mocks move as well', async () => {
  const { client } = await adaAndBob();
  const mock = { exam: 'ai-300', startedAt: new Date(), seed: '1', options: '{}', items: '[]', pages: '[]' };
  await client.mock.create({ data: { ...mock, learner: 'bob', id: eventId(1) } });
  await absorb(client, bobIntoAda);
  expect(await client.mock.findMany({ select: { learner: true, id: true } })).toEqual([
    { learner: 'ada', id: eventId(1) },
  ]);
});

test('an event that comes in between two steps is taken along', async () => {
  const database = await adaAndBob();
  const { client, writer } = database;
  await writer.write([row(1, { learner: 'bob' })]);
  await client.$executeRawUnsafe(`CREATE TRIGGER late AFTER UPDATE OF userId ON session BEGIN
    INSERT INTO event SELECT OLD.userId, '${eventId(2)}', exam, kind, unit, at, clientAt, receivedAt, payload FROM event;
  END`);
  await absorb(client, bobIntoAda);
  expect(await idsOf(database, 'ada')).toEqual([1, 2].map(eventId));
  expect(await client.user.count()).toBe(1);
});

test('twice at once, while events keep coming, it loses none and doubles none', async () => {
  const database = await adaAndBob();
  const { client, writer } = database;
  const acknowledged: number[] = [];
  const arriving = [0, 1, 2, 3].map(async (worker) => {
    for (let order = worker; ; order += 4) {
      const written = await writer.write([row(order, { learner: 'bob' })]).catch(() => undefined);
      // Refused, because there is no bob any more: his browser keeps it, and sends it as ada's.
      if (!written) return;
      acknowledged.push(order);
    }
  });
  await expect.poll(() => acknowledged.length).toBeGreaterThan(20);
  await Promise.all([absorb(client, bobIntoAda), absorb(client, bobIntoAda), ...arriving]);
  expect(await idsOf(database, 'ada')).toEqual(acknowledged.sort((a, b) => a - b).map(eventId));
  expect(await client.user.count()).toBe(1);
});

test('without sessions the other browsers are signed out', async () => {
  const { client } = await adaAndBob();
  await absorb(client, { ...bobIntoAda, sessions: false });
  expect(await client.session.count()).toBe(0);
});
