import { parseArgs } from 'node:util';
import { knownMigrations } from '../lib/db/migrations';
import { env } from '../lib/env';
import { Refusal } from '../lib/refusal';
import { migrateDatabase } from './apply';
import { createMigration } from './create';

/**
 * tsx prisma/migrate.ts              brings the database to this code's state
 * tsx prisma/migrate.ts --new NAME   writes the migration that a change of schema.prisma needs
 * Exits with 1, and one plain sentence, when it cannot.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { new: { type: 'string' } } });
  const { root, databaseFile } = env();
  if (values.new !== undefined) {
    const folder = await createMigration(root, values.new, new Date());
    console.log(
      folder
        ? `Wrote ${folder}. Read it, then run this without --new.`
        : 'The migrations already make what the schema says.',
    );
    return;
  }
  const { applied, copy } = await migrateDatabase(databaseFile, knownMigrations(root));
  if (applied.length > 0)
    console.log(
      `Database migrated: ${applied.join(', ')}.${copy ? ` The database as it was is kept in ${copy}.` : ''}`,
    );
}

main().catch((error: unknown) => {
  console.error(error instanceof Refusal ? error.message : error);
  process.exitCode = 1;
});
