import { spawn } from 'node:child_process';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openDatabase } from '@/lib/db/open';
import { root, temporaryDatabase } from '../db/temporary';

const kills = 50;

/** Lets a process write until it is killed, some milliseconds after its first event; gives what it printed. */
function writeUntilKilled(file: string, run: number, afterMilliseconds: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const script = path.join(import.meta.dirname, 'writing.ts');
    const child = spawn(process.execPath, ['--import', 'tsx', script, file, root, String(run)], {
      cwd: root,
    });
    let out = '';
    let err = '';
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.stdout.on('data', (chunk) => {
      if (!out) setTimeout(() => child.kill('SIGKILL'), afterMilliseconds);
      out += chunk;
    });
    child.on('close', (_, signal) => {
      // The last line may have been cut off by the kill.
      if (signal === 'SIGKILL') resolve(out.split('\n').filter((id) => id.length === 36));
      else reject(new Error(`The writing process ended by itself: ${err}`));
    });
  });
}

test(`${kills} kills under load lose no acknowledged event, and store none twice`, async () => {
  const { file, close } = await temporaryDatabase();
  await close();
  const acknowledged: string[] = [];
  for (let run = 1; run <= kills; run++) {
    const ids = await writeUntilKilled(file, run, Math.random() * 40);
    expect(ids.length).toBeGreaterThan(0);
    acknowledged.push(...ids);
  }
  const database = new Sqlite(file);
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
  const stored = database.prepare('SELECT id FROM event').pluck().all() as string[];
  database.close();
  const once = new Set(stored);
  expect(once.size).toBe(stored.length);
  expect(acknowledged.filter((id) => !once.has(id))).toEqual([]);
  expect(new Set(acknowledged).size).toBe(acknowledged.length);
  const again = await openDatabase(file, root);
  expect(await again.client.event.count()).toBe(stored.length);
  await again.close();
}, 120_000);
