import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '../refusal';

/** One step of the database's history. */
export interface Migration {
  /** Its folder, as in `20261120120000_start`: names sort in the order of time. */
  name: string;
  sql: string;
}

/** The query whose rows `{ name }` are the migrations that a database has. */
export const appliedMigrationsSql =
  'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY migration_name';

/** Reads the migrations that this code knows, oldest first. */
export function knownMigrations(root: string): Migration[] {
  const folder = path.join(root, 'prisma', 'migrations');
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, sql: readFileSync(path.join(folder, name, 'migration.sql'), 'utf8') }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** How a database stands to the code: what it lacks (`pending`), and what only it knows (`unknown`). */
export function compareMigrations(applied: string[], known: string[]) {
  return {
    pending: known.filter((name) => !applied.includes(name)),
    unknown: applied.filter((name) => !known.includes(name)),
  };
}

/** What to say of a database that has migrations which this code does not know. */
export function newerThanCode(file: string, unknown: string[]): Refusal {
  return new Refusal(
    503,
    `The database ${file} is newer than this code: it has the migration ${unknown.join(', ')}. ` +
      'It was left as it is. Update Greenboard, or put back an older copy from its folder.',
  );
}
