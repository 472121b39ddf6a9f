import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { knownMigrations } from '@/lib/db/migrations';
import { type Database, openDatabase } from '@/lib/db/open';
import { migrateDatabase } from '@/prisma/apply';

export const root = path.resolve(import.meta.dirname, '../..');
export const migrations = knownMigrations(root);

/** A folder of this test's own, removed after it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'greenboard-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A migrated database of this test's own, open, with one learner named `ada`. */
export async function temporaryDatabase(): Promise<Database> {
  const folder = temporaryFolder();
  const file = path.join(folder, 'test.db');
  await migrateDatabase(file, migrations);
  const database = await openDatabase(file, root);
  onTestFinished(() => database.close());
  await addLearner(database, 'ada');
  return database;
}

export async function addLearner({ client }: Database, id: string): Promise<void> {
  await client.user.create({ data: { id, name: id, email: `${id}@example.invalid`, isAnonymous: true } });
}
