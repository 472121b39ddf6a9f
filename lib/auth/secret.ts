import { randomBytes } from 'node:crypto';
import { constants, copyFileSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { explain } from '../db/explain';
import { type Env, env } from '../env';
import { Refusal } from '../refusal';

/**
 * The secret that signs session cookies: AUTH_SECRET, or the one kept in the file `secret` beside the
 * database, readable by its owner alone. It is made at the first call, and must outlive the code: without
 * it nobody finds their progress again. Throws a Refusal when the file is too short or cannot be made.
 */
export function ensureSecret({ authSecret, databaseFile }: Env = env()): string {
  if (authSecret) return authSecret;
  const file = path.join(path.dirname(databaseFile), 'secret');
  const secret = read(file) ?? make(file);
  if (secret.length >= 32) return secret;
  throw new Refusal(
    503,
    `The file ${file} is not a secret that Greenboard made: it is too short. Put back the one from a backup; ` +
      'or remove it, and a new one is made, but browsers that were in use lose sight of their progress.',
  );
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw explain(error, file);
  }
}

/** Writes the file whole or not at all; when two processes start at once, both use the first one's. */
function make(file: string): string {
  const draft = `${file}.${process.pid}`;
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 });
    claim(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw explain(error, file);
  } finally {
    rmSync(draft, { force: true });
  }
  return readFileSync(file, 'utf8').trim();
}

/** Gives the draft its name unless the name is taken. Some disks know no hard links: there it is copied. */
function claim(draft: string, file: string): void {
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    copyFileSync(draft, file, constants.COPYFILE_EXCL);
  }
}
