import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { knownMigrations } from '../lib/db/migrations';
import { Refusal } from '../lib/refusal';
import { sqlToSchema } from './engine';

/**
 * Writes the migration that leads from the present migrations to prisma/schema.prisma below `root`.
 * `name` says what it does, in lower case with underscores. Resolves to its folder, or to undefined when
 * the schema asks for nothing new. It is only written: read it, then apply it.
 */
export async function createMigration(root: string, name: string, now: Date): Promise<string | undefined> {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new Refusal(
      400,
      `A migration's name has lower-case letters, digits and underscores; found "${name}".`,
    );
  }
  const schema = readFileSync(path.join(root, 'prisma', 'schema.prisma'), 'utf8');
  const sql = await sqlToSchema(knownMigrations(root), schema);
  if (!sql) return undefined;
  const time = now.toISOString().replaceAll(/\D/g, '').slice(0, 14);
  const folder = path.join(root, 'prisma', 'migrations', `${time}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'migration.sql'), sql);
  return folder;
}
