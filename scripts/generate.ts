import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/**
 * Writes the Prisma client to lib/db/generated. Works without internet: the native schema engine, which
 * Prisma would download, is not used for this, so Node itself stands in its place.
 * Throws with Prisma's own output when the schema is not valid.
 */
export function generateClient(): void {
  const cli = createRequire(import.meta.url).resolve('prisma/build/index.js');
  const { status, error, stdout, stderr } = spawnSync(process.execPath, [cli, 'generate', '--no-hints'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1' },
  });
  if (status === 0) return;
  throw new Error(`The database client was not generated.\n${error?.message ?? ''}${stdout}${stderr}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) generateClient();
