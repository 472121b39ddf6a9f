import { setTimeout as sleep } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { Refusal } from '@/lib/refusal';
import { eventId, row } from './rows';
import { temporaryDatabase } from './temporary';

test('many requests at once are all stored, once, in few commits', async () => {
  const { file, client, writer } = await temporaryDatabase();
  const other = new Sqlite(file);
  const commits = () => other.pragma('data_version', { simple: true }) as number;
  let seen = 0;
  let last = commits();
  const watch = setInterval(() => {
    const now = commits();
    if (now !== last) seen++;
    last = now;
  }, 0);
  const requests = Array.from({ length: 1000 }, (_, n) => writer.write([row(n), row(n + 1)]));
  const written = (await Promise.all(requests)).flat();
  clearInterval(watch);
  other.close();
  expect(written.filter((one) => one === 'stored')).toHaveLength(1001);
  expect(await client.event.count()).toBe(1001);
  expect(seen).toBeLessThanOrEqual(3);
});

test('an acknowledged event can be read by another process', async () => {
  const { file, writer } = await temporaryDatabase();
  const other = new Sqlite(file, { readonly: true });
  for (let n = 0; n < 20; n++) {
    await writer.write([row(n)]);
    expect(other.prepare('SELECT count(*) FROM event WHERE id = ?').pluck().get(eventId(n))).toBe(1);
  }
  other.close();
});

test('an event is never acknowledged inside a transaction that can still be undone', async () => {
  const { client, writer } = await temporaryDatabase();
  const undone = client.$transaction(async (transaction) => {
    await transaction.user.count();
    expect(await writer.write([row(1)])).toEqual(['stored']);
    throw new Error('undo');
  });
  await expect(undone).rejects.toThrow('undo');
  expect(await client.event.count()).toBe(1);
});

test('one request that cannot be written does not take the others with it', async () => {
  const { client, writer } = await temporaryDatabase();
  const results = await Promise.allSettled([
    writer.write([row(1)]),
    writer.write([row(2), row(3, { learner: 'nobody' })]),
    writer.write([row(4)]),
  ]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  const ids = (await client.event.findMany({ orderBy: { id: 'asc' } })).map(({ id }) => id);
  expect(ids).toEqual([eventId(1), eventId(4)]);
});

test('a lock of another process is waited for without stopping everything else', async () => {
  const { file, writer } = await temporaryDatabase();
  const other = new Sqlite(file);
  other.exec('BEGIN IMMEDIATE');
  let ticks = 0;
  const ticking = setInterval(() => ticks++, 5);
  const writing = writer.write([row(1)]);
  await sleep(400);
  other.exec('COMMIT');
  expect(await writing).toEqual(['stored']);
  clearInterval(ticking);
  other.close();
  expect(ticks).toBeGreaterThan(8);
});

test('a lock that stays is refused with a sentence, and the same rows can be sent again', async () => {
  const { file, writer } = await temporaryDatabase();
  const other = new Sqlite(file);
  other.exec('BEGIN IMMEDIATE');
  const refusal = await writer.write([row(1)]).catch((error: unknown) => error);
  other.close();
  expect(refusal).toBeInstanceOf(Refusal);
  expect(refusal).toMatchObject({
    status: 503,
    message: expect.stringContaining('is locked: another process is using it.'),
  });
  expect(await writer.write([row(1)])).toEqual(['stored']);
}, 10_000);

test('a request larger than a group is written, and an empty one needs no database', async () => {
  const { client, writer } = await temporaryDatabase();
  const rows = Array.from({ length: 3000 }, (_, n) => row(n));
  expect(await writer.write(rows)).toHaveLength(3000);
  expect(await client.event.count()).toBe(3000);
  expect(await writer.write([])).toEqual([]);
});
