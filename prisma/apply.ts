import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { explain } from '../lib/db/explain';
import { appliedMigrationsSql, compareMigrations, type Migration, newerThanCode } from '../lib/db/migrations';
import { Refusal } from '../lib/refusal';
import { applyMigrations } from './engine';
import { replaceDatabase } from './replace';

/** How long to wait, in milliseconds, for another process to let go of the database. */
const patience = 2000;

/** What a run did: the migrations that it applied, and the copy of the database as it was before. */
export interface Migrated {
  applied: string[];
  copy: string | undefined;
}

/**
 * Brings a database file to the newest of the migrations, and makes it if it is not there.
 * Migrations run on a copy, which then takes the place of the original in one step: a migration that fails
 * or is killed leaves the database as it was. The original is kept beside it, with a time in its name.
 * Throws a Refusal when the database is locked, newer than the code, not writable or the disk is full.
 */
export async function migrateDatabase(file: string, migrations: Migration[]): Promise<Migrated> {
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    closeSync(openSync(file, 'a', 0o600));
    return await migrateFile(realpathSync(file), migrations);
  } catch (error) {
    throw explain(error, file);
  }
}

async function migrateFile(file: string, migrations: Migration[]): Promise<Migrated> {
  const database = new Database(file, { timeout: patience });
  try {
    const { pending, isEmpty } = inspect(database, file, migrations);
    database.exec('BEGIN IMMEDIATE; ROLLBACK');
    if (pending.length === 0) return { applied: [], copy: undefined };
    lockAlone(database);
    const staged = stage(database, file);
    try {
      const applied = await applyMigrations(staged, migrations).catch((error) => {
        throw failed(error, file, pending);
      });
      verify(staged);
      database.close();
      return { applied, copy: replaceDatabase(file, staged, { keepCopy: !isEmpty }) };
    } finally {
      removeDatabase(staged);
    }
  } finally {
    database.close();
  }
}

/** Reads what the database has; throws a Refusal when it is not one that this code can use. */
function inspect(database: Database.Database, file: string, migrations: Migration[]) {
  const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all();
  const known = migrations.map(({ name }) => name);
  if (tables.length === 0) return { pending: known, isEmpty: true };
  if (!tables.includes('_prisma_migrations')) {
    throw new Refusal(
      500,
      `The file ${file} is a database, but not one of Greenboard. It was left as it is. Set DATABASE_URL to another file.`,
    );
  }
  const applied = database.prepare<[], { name: string }>(appliedMigrationsSql).all();
  const { pending, unknown } = compareMigrations(
    applied.map(({ name }) => name),
    known,
  );
  if (unknown.length > 0) throw newerThanCode(file, unknown);
  return { pending, isEmpty: false };
}

/** Makes sure that nobody else has the database open, and keeps them out until it is closed. */
function lockAlone(database: Database.Database): void {
  database.pragma('locking_mode = EXCLUSIVE');
  database.exec('BEGIN EXCLUSIVE; COMMIT');
}

function stage(database: Database.Database, file: string): string {
  const staged = `${file}.migrating`;
  removeDatabase(staged);
  const { mode, uid, gid } = statSync(file);
  try {
    database.prepare('VACUUM INTO ?').run(staged);
    if (!existsSync(staged)) closeSync(openSync(staged, 'w'));
    chmodSync(staged, mode);
    const made = statSync(staged);
    if (made.uid !== uid || made.gid !== gid) chownSync(staged, uid, gid);
    return staged;
  } catch (error) {
    removeDatabase(staged);
    throw error;
  }
}

function failed(error: unknown, file: string, pending: string[]): unknown {
  const explained = explain(error, file);
  if (explained instanceof Refusal) return explained;
  const sentence = `The database ${file} could not be migrated to ${pending.at(-1)}: ${reasonOf(error)}.`;
  return new Refusal(
    500,
    `${sentence} It was left as it is. Report this, or go back to the version before.`,
    {
      cause: error,
    },
  );
}

/** The driver's own words where there are some. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  const original = typeof cause === 'object' && cause && 'originalMessage' in cause && cause.originalMessage;
  return typeof original === 'string' ? original : (error.message.split('\n')[0] ?? '');
}

/** Looks at the migrated copy before it becomes the database. */
function verify(staged: string): void {
  const database = new Database(staged);
  try {
    const damage = database.pragma('integrity_check', { simple: true });
    const orphans = database.pragma('foreign_key_check') as unknown[];
    if (damage === 'ok' && orphans.length === 0) return;
    throw new Refusal(
      500,
      `The migration left a database that is not sound (${orphans.length > 0 ? `${orphans.length} rows refer to rows that are gone` : damage}). It was not used: the database is as it was.`,
    );
  } finally {
    database.close();
  }
}

function removeDatabase(file: string): void {
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(file + ending, { force: true });
}
