import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, vi } from 'vitest';
import { liveContent } from '@/lib/content/live';
import { database } from '@/lib/db/live';
import { migrateDatabase } from '@/prisma/apply';
import { migrations } from './temporary';

/** Gives a file of tests a database and the content of its own, for as long as it runs. */
export function serveHere(): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'greenboard-'));

  beforeAll(async () => {
    const file = path.join(folder, 'test.db');
    vi.stubEnv('DATABASE_URL', `file:${file}`);
    await migrateDatabase(file, migrations);
  }, 30_000);

  afterAll(async () => {
    await (await liveContent()).close();
    await (await database()).close();
    rmSync(folder, { recursive: true, force: true });
  });
}
