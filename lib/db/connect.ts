import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { Refusal } from '../refusal';
import { PrismaClient } from './generated/client';

/** What the two settings that keep acknowledged writes safe are on a connection. */
export interface Durability {
  journalMode: string;
  synchronous: string;
}

const synchronousNames = ['off', 'normal', 'full', 'extra'];

/**
 * Opens one connection to a migrated SQLite file, in WAL and with synchronous=FULL.
 * `busyTimeout` is how many milliseconds a statement waits, and blocks the process, for another's lock.
 * Throws a Refusal when the settings do not hold; errors of SQLite pass through.
 */
export async function connect(file: string, busyTimeout: number): Promise<PrismaClient> {
  const adapter = new PrismaBetterSqlite3({ url: file, timeout: busyTimeout, fileMustExist: true });
  const client = new PrismaClient({ adapter });
  try {
    await client.$queryRawUnsafe('PRAGMA journal_mode = WAL');
    // better-sqlite3 is built so that WAL means NORMAL otherwise, which can lose commits when power fails.
    await client.$queryRawUnsafe('PRAGMA synchronous = FULL');
    requireDurable(await durabilityOf(client), file);
    return client;
  } catch (error) {
    await client.$disconnect();
    throw error;
  }
}

/** Reads the settings of a connection from SQLite itself. */
export async function durabilityOf(client: PrismaClient): Promise<Durability> {
  const journal = await client.$queryRawUnsafe<{ journal_mode: string }[]>('PRAGMA journal_mode');
  const synchronous = await client.$queryRawUnsafe<{ synchronous: number | bigint }[]>('PRAGMA synchronous');
  return {
    journalMode: journal[0]?.journal_mode ?? 'unknown',
    synchronous: synchronousNames[Number(synchronous[0]?.synchronous)] ?? 'unknown',
  };
}

/** Throws a Refusal unless what is acknowledged also survives a power failure. */
export function requireDurable({ journalMode, synchronous }: Durability, file: string): void {
  if (journalMode === 'wal' && synchronous === 'full') return;
  throw new Refusal(
    503,
    `The database ${file} runs with journal_mode=${journalMode} and synchronous=${synchronous}, and could lose ` +
      'answers when power fails. Greenboard needs wal and full: move the file to a local disk.',
  );
}
