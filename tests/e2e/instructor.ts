import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import type { RunningApp } from '../setup/app';

/** npm run instructor -- NAME, beside a running app; gives what it prints. */
export function instructor(app: RunningApp, name: string): string {
  return execFileSync(process.execPath, ['scripts/bootstrap.mjs', 'instructor', name], {
    cwd: resolve(import.meta.dirname, '../..'),
    encoding: 'utf8',
    env: { ...process.env, PORT: new URL(app.url).port, DATABASE_URL: `file:${app.database}` },
  });
}

/** The path of the link that such a command printed. */
export function linkIn(printed: string): string {
  return new URL(/http:\S+/.exec(printed)?.[0] ?? '').pathname;
}
