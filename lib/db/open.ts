import { Refusal } from '../refusal';
import { connect, type Durability, durabilityOf } from './connect';
import { explain } from './explain';
import type { PrismaClient } from './generated/client';
import { appliedMigrationsSql, compareMigrations, knownMigrations, newerThanCode } from './migrations';
import { createWriter, type Writer } from './writer';

/** An open database, checked to be durable and migrated. */
export interface Database {
  file: string;
  /** For everything except adding events. */
  client: PrismaClient;
  /** Adds events, on a connection of its own. */
  writer: Writer;
  /** Names of the migrations, oldest first. */
  migrations: { applied: string[]; pending: string[] };
  /** The settings of the connection that adds events, read anew. */
  durability(): Promise<Durability>;
  /** Waits for what is being written, then closes both connections. */
  close(): Promise<void>;
}

/**
 * Opens a database that prisma/migrate.ts has made. `root` is the project's folder.
 * Throws a Refusal, with a sentence for people, when a migration is pending or unknown, the settings that
 * keep data safe do not hold, or the file cannot be used.
 */
export async function openDatabase(file: string, root: string): Promise<Database> {
  const known = knownMigrations(root).map(({ name }) => name);
  const opened: PrismaClient[] = [];
  const open = async (busyTimeout: number) => {
    const client = await connect(file, busyTimeout);
    opened.push(client);
    return client;
  };
  try {
    const client = await open(5000);
    const migrations = await checkMigrations(client, file, known);
    // The writer waits without blocking the process, by trying again; see writer.ts.
    const writing = await open(20);
    const writer = createWriter(writing, file);
    const close = async () => {
      await writer.idle();
      await Promise.all(opened.map((each) => each.$disconnect()));
    };
    return { file, client, writer, migrations, durability: () => durabilityOf(writing), close };
  } catch (error) {
    await Promise.all(opened.map((each) => each.$disconnect()));
    throw explain(error, file);
  }
}

async function checkMigrations(client: PrismaClient, file: string, known: string[]) {
  const tables = await client.$queryRawUnsafe<unknown[]>(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name = '_prisma_migrations'",
  );
  const rows = tables.length ? await client.$queryRawUnsafe<{ name: string }[]>(appliedMigrationsSql) : [];
  const applied = rows.map(({ name }) => name);
  const { pending, unknown } = compareMigrations(applied, known);
  if (unknown.length > 0) throw newerThanCode(file, unknown);
  if (pending.length > 0) {
    throw new Refusal(
      503,
      `The database ${file} lacks the migration ${pending.join(', ')}. Nothing was changed. ` +
        'Stop Greenboard and start it with npm run app, which applies it.',
    );
  }
  return { applied, pending };
}
