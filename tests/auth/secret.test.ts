import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ensureSecret } from '@/lib/auth/secret';
import { parseEnv } from '@/lib/env';
import { temporaryFolder } from '../db/temporary';

test('a secret is made once, for its owner alone', () => {
  const folder = temporaryFolder();
  const env = parseEnv({}, folder);
  const secret = ensureSecret(env);
  const file = path.join(folder, 'data/secret');
  expect(secret.length).toBeGreaterThanOrEqual(43);
  expect(ensureSecret(env)).toBe(secret);
  expect(readFileSync(file, 'utf8')).toBe(`${secret}\n`);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(path.dirname(file))).toEqual(['secret']);
  expect(ensureSecret(parseEnv({}, temporaryFolder()))).not.toBe(secret);
});

test('it stands beside the database, wherever that is', () => {
  const folder = temporaryFolder();
  const secret = ensureSecret(parseEnv({ DATABASE_URL: `file:${folder}/far/away.db` }, temporaryFolder()));
  expect(readFileSync(path.join(folder, 'far/secret'), 'utf8').trim()).toBe(secret);
});

test('one that is given is used, and nothing is written', () => {
  const folder = temporaryFolder();
  const given = 'a secret of more than thirty-two characters';
  expect(ensureSecret(parseEnv({ AUTH_SECRET: given }, folder))).toBe(given);
  expect(readdirSync(folder)).toEqual([]);
});

test('a file that was cut off is refused, not replaced', () => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'secret'), '');
  const env = parseEnv({ DATABASE_URL: 'file:a.db' }, folder);
  expect(() => ensureSecret(env)).toThrow('is not a secret that Greenboard made: it is too short.');
  expect(readFileSync(path.join(folder, 'secret'), 'utf8')).toBe('');
});
