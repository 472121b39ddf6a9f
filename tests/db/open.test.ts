import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { connect, durabilityOf, requireDurable } from '@/lib/db/connect';
import { temporaryDatabase } from './temporary';

test('both connections run in WAL with synchronous=FULL', async () => {
  const database = await temporaryDatabase();
  const safe = { journalMode: 'wal', synchronous: 'full' };
  expect(await database.durability()).toEqual(safe);
  expect(await durabilityOf(database.client)).toEqual(safe);
});

test('the settings are set, and do not only happen to hold', async () => {
  const { file, close } = await temporaryDatabase();
  await close();
  const plain = new Sqlite(file);
  expect(plain.pragma('synchronous', { simple: true })).not.toBe(2);
  plain.pragma('journal_mode = DELETE');
  plain.close();
  const client = await connect(file, 100);
  expect(await durabilityOf(client)).toEqual({ journalMode: 'wal', synchronous: 'full' });
  await client.$disconnect();
});

test.each([
  { journalMode: 'delete', synchronous: 'full' },
  { journalMode: 'wal', synchronous: 'normal' },
  { journalMode: 'unknown', synchronous: 'unknown' },
])('a connection with $journalMode and $synchronous is refused', (durability) => {
  expect(() => requireDurable(durability, 'a.db')).toThrow(
    `The database a.db runs with journal_mode=${durability.journalMode} and synchronous=${durability.synchronous}`,
  );
});
