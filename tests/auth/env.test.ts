import path from 'node:path';
import { expect, test } from 'vitest';
import { parseEnv } from '@/lib/env';

const root = path.resolve('/project');

test('everything has a default, and empty means not set', () => {
  const defaults = {
    root,
    databaseFile: path.join(root, 'data/greenboard.db'),
    contentDir: path.join(root, 'content'),
    host: '127.0.0.1',
    port: 3000,
    authSecret: undefined,
  };
  expect(parseEnv({}, root)).toEqual(defaults);
  expect(parseEnv({ DATABASE_URL: '', PORT: '', HOST: '', CONTENT_DIR: '', AUTH_SECRET: '' }, root)).toEqual(
    defaults,
  );
});

test.each([
  { url: 'file:other.db', file: path.join(root, 'other.db') },
  { url: 'file:./a b/other.db', file: path.join(root, 'a b/other.db') },
  { url: 'file:/var/board.db', file: path.resolve('/var/board.db') },
  { url: 'file:///var/a%20b.db', file: path.resolve('/var/a b.db') },
])('DATABASE_URL $url', ({ url, file }) => {
  expect(parseEnv({ DATABASE_URL: url }, root).databaseFile).toBe(file);
});

test.each([
  {
    source: { DATABASE_URL: 'postgres://x' },
    sentence: 'DATABASE_URL must name a file, as in file:data/greenboard.db.',
  },
  {
    source: { DATABASE_URL: 'file::memory:' },
    sentence: 'DATABASE_URL must name a file, as in file:data/greenboard.db.',
  },
  {
    source: { DATABASE_URL: 'file:a.db?mode=ro' },
    sentence: 'DATABASE_URL must name a file, as in file:data/greenboard.db.',
  },
  {
    source: { DATABASE_URL: 'file://server/a.db' },
    sentence: 'DATABASE_URL must name a file, as in file:data/greenboard.db.',
  },
  { source: { PORT: '0' }, sentence: 'PORT must be a number from 1 to 65535.' },
  { source: { PORT: '99999' }, sentence: 'PORT must be a number from 1 to 65535.' },
  { source: { PORT: '3e3' }, sentence: 'PORT must be a number from 1 to 65535.' },
  { source: { AUTH_SECRET: 'short' }, sentence: 'AUTH_SECRET must have at least 32 characters.' },
])('$source is refused', ({ source, sentence }) => {
  expect(() => parseEnv(source, root)).toThrow(sentence);
});
