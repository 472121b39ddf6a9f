import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import path from 'node:path';
import { Refusal } from '../lib/refusal';

/** How many copies of a database are kept beside it. */
const copiesKept = 5;

/**
 * Puts a new database file in the place of an old one, in one step, and keeps the old one as a copy.
 * Nobody may have either of them open. Returns the path of the copy, undefined when none was asked for.
 */
export function replaceDatabase(
  file: string,
  by: string,
  { keepCopy }: { keepCopy: boolean },
): string | undefined {
  // A log that is left over belongs to the old file, and would be played into the new one.
  if (existsSync(`${file}-wal`)) {
    throw new Refusal(
      503,
      `The database ${file} was opened by another process in the meantime. Nothing was changed. Stop that process and try again.`,
    );
  }
  const copy = keepCopy ? copyName(file) : undefined;
  if (copy) keep(file, copy);
  sync(by);
  renameSync(by, file);
  syncFolder(path.dirname(file));
  if (copy) prune(file);
  return copy;
}

/** data/greenboard.db, copied at noon, is data/greenboard.2026-11-20T12-00-00-000Z.db. */
function copyName(file: string): string {
  const { dir, name, ext } = path.parse(file);
  return path.join(dir, `${name}.${new Date().toISOString().replaceAll(/[:.]/g, '-')}${ext}`);
}

function keep(file: string, copy: string): void {
  try {
    linkSync(file, copy);
  } catch {
    // Some file systems have no hard links.
    copyFileSync(file, copy);
    sync(copy);
  }
}

function prune(file: string): void {
  const { dir, name, ext } = path.parse(file);
  const copies = readdirSync(dir).filter(
    (entry) =>
      entry.startsWith(`${name}.`) &&
      /^\d{4}-\d\d-\d\dT[\d-]+Z$/.test(entry.slice(name.length + 1, entry.length - ext.length)),
  );
  for (const old of copies.sort().slice(0, -copiesKept)) rmSync(path.join(dir, old), { force: true });
}

function sync(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function syncFolder(folder: string): void {
  // Windows cannot open a folder; there the rename is durable without it.
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
