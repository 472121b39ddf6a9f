import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { knownMigrations, type Migration } from '@/lib/db/migrations';
import { openDatabase } from '@/lib/db/open';
import { migrateDatabase } from '@/prisma/apply';
import { createMigration } from '@/prisma/create';
import { sqlToSchema } from '@/prisma/engine';
import { migrations, root, temporaryFolder } from './temporary';

const later = (sql: string, name = '29990101000000_later'): Migration => ({ name, sql });
const addColumn = later('ALTER TABLE "event" ADD COLUMN "extra" TEXT;');

async function migratedFile(): Promise<string> {
  const file = path.join(temporaryFolder(), 'data', 'greenboard.db');
  await migrateDatabase(file, migrations);
  return file;
}

function withSqlite<T>(file: string, work: (database: Sqlite.Database) => T): T {
  const database = new Sqlite(file);
  try {
    return work(database);
  } finally {
    database.close();
  }
}

function addLearner(file: string): void {
  withSqlite(file, (database) =>
    database.exec(`INSERT INTO user (id, name, email, updatedAt) VALUES ('ada', 'Ada', 'a@b', '2026-01-01')`),
  );
}

const learnersIn = (file: string) =>
  withSqlite(file, (database) => database.prepare('SELECT id FROM user').pluck().all());
const columnsIn = (file: string) =>
  withSqlite(file, (database) =>
    database.prepare("SELECT name FROM pragma_table_info('event')").pluck().all(),
  );

/** Runs the command as the app does, in a process of its own. */
function run(file: string) {
  return new Promise<{ code: number | null; err: string }>((resolve) => {
    const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs');
    const child = spawn(process.execPath, [tsx, path.join(root, 'prisma/migrate.ts')], {
      cwd: root,
      env: { ...process.env, DATABASE_URL: `file:${file}` },
    });
    let err = '';
    child.stderr.on('data', (chunk) => (err += chunk));
    child.on('close', (code) => resolve({ code, err }));
  });
}

test('a fresh file is made and migrated; the second run does nothing', async () => {
  const file = path.join(temporaryFolder(), 'data', 'greenboard.db');
  const names = migrations.map(({ name }) => name);
  expect(await migrateDatabase(file, migrations)).toEqual({ applied: names, copy: undefined });
  const made = statSync(file);
  expect(await migrateDatabase(file, migrations)).toEqual({ applied: [], copy: undefined });
  expect(statSync(file).mtimeMs).toBe(made.mtimeMs);
  expect(readdirSync(path.dirname(file))).toEqual(['greenboard.db']);
});

test('the file and its folder are for their owner alone', async () => {
  const file = await migratedFile();
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(statSync(path.dirname(file)).mode & 0o777).toBe(0o700);
});

test('the migrations make exactly what the schema says', async () => {
  const schema = readFileSync(path.join(root, 'prisma/schema.prisma'), 'utf8');
  expect(await sqlToSchema(migrations, schema)).toBeUndefined();
});

test('a copy as it was before is kept when a migration is applied', async () => {
  const file = await migratedFile();
  const open = await openDatabase(file, root);
  await open.client.user.create({ data: { id: 'ada', name: 'Ada', email: 'ada@example.invalid' } });
  await open.close();
  const { applied, copy } = await migrateDatabase(file, [...migrations, addColumn]);
  expect(applied).toEqual([addColumn.name]);
  expect(copy).toMatch(/greenboard\.\d{4}-\d\d-\d\dT[\d-]+Z\.db$/);
  expect(columnsIn(file)).toContain('extra');
  expect(learnersIn(file)).toEqual(['ada']);
  expect(columnsIn(copy ?? '')).not.toContain('extra');
  expect(learnersIn(copy ?? '')).toEqual(['ada']);
  expect(statSync(copy ?? '').mode & 0o777).toBe(0o600);
});

test('the last five copies are kept', async () => {
  const file = await migratedFile();
  const list = [...migrations];
  const copies: (string | undefined)[] = [];
  for (let step = 1; step <= 7; step++) {
    list.push(later(`ALTER TABLE "event" ADD COLUMN "extra${step}" TEXT;`, `2999010100000${step}_later`));
    copies.push((await migrateDatabase(file, list)).copy);
  }
  const kept = readdirSync(path.dirname(file)).map((name) => path.join(path.dirname(file), name));
  expect(kept.sort()).toEqual([...copies.slice(-5), file].sort());
});

test('a migration that fails leaves the database as it was', async () => {
  const file = await migratedFile();
  addLearner(file);
  const before = readFileSync(file);
  const bad = later('ALTER TABLE "event" ADD COLUMN "half" TEXT;\nALTER TABLE "gone" ADD COLUMN "x" TEXT;');
  await expect(migrateDatabase(file, [...migrations, bad])).rejects.toThrow('no such table: gone');
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(readdirSync(path.dirname(file))).toEqual(['greenboard.db']);
  expect((await migrateDatabase(file, [...migrations, addColumn])).applied).toEqual([addColumn.name]);
  expect(learnersIn(file)).toEqual(['ada']);
});

test('what a killed migration leaves behind is cleared away', async () => {
  const file = await migratedFile();
  writeFileSync(`${file}.migrating`, 'half a database');
  writeFileSync(`${file}.migrating-journal`, 'half a journal');
  await migrateDatabase(file, [...migrations, addColumn]);
  expect(columnsIn(file)).toContain('extra');
  expect(existsSync(`${file}.migrating`)).toBe(false);
  expect(existsSync(`${file}.migrating-journal`)).toBe(false);
});

test('a database that is newer than the code is refused, by the command and by the app', async () => {
  const file = await migratedFile();
  await migrateDatabase(file, [...migrations, addColumn]);
  const before = readFileSync(file);
  const { code, err } = await run(file);
  const sentence =
    `The database ${file} is newer than this code: it has the migration 29990101000000_later. ` +
    'It was left as it is. Update Greenboard, or put back an older copy from its folder.';
  expect({ code, err }).toEqual({ code: 1, err: `${sentence}\n` });
  expect(readFileSync(file).equals(before)).toBe(true);
  await expect(openDatabase(file, root)).rejects.toThrow(sentence);
});

test('a migration waits for nobody: a database that is open elsewhere is refused', async () => {
  const file = await migratedFile();
  const other = await openDatabase(file, root);
  const sentence = `The database ${file} is locked: another process is using it. Nothing was changed.`;
  await expect(migrateDatabase(file, [...migrations, addColumn])).rejects.toThrow(sentence);
  await other.close();
  expect((await migrateDatabase(file, [...migrations, addColumn])).applied).toEqual([addColumn.name]);
});

test('the command says that the database is locked', async () => {
  const file = await migratedFile();
  const other = new Sqlite(file);
  other.exec('BEGIN IMMEDIATE');
  const { code, err } = await run(file);
  other.close();
  expect(code).toBe(1);
  expect(err).toBe(
    `The database ${file} is locked: another process is using it. Nothing was changed. ` +
      'Stop that process (another Greenboard, or a tool that has the file open) and try again.\n',
  );
});

test('the command says that the database cannot be written', async () => {
  const folder = path.join(temporaryFolder(), 'data');
  // Root may write everywhere, but not below a file.
  if (process.getuid?.() === 0) writeFileSync(folder, '');
  else mkdirSync(folder, { mode: 0o555 });
  const file = path.join(folder, 'greenboard.db');
  const { code, err } = await run(file);
  expect(code).toBe(1);
  expect(err).toBe(
    `The database ${file} cannot be written. Nothing was changed. Make the file and its folder writable for ` +
      'the user who runs Greenboard, or set DATABASE_URL to a file that is.\n',
  );
});

test('a file that is no database of ours is left alone', async () => {
  const folder = temporaryFolder();
  const text = path.join(folder, 'text.db');
  writeFileSync(text, 'not a database, but long enough to have a header of a hundred bytes '.repeat(4));
  await expect(migrateDatabase(text, migrations)).rejects.toThrow('is damaged or not a SQLite database');
  const foreign = path.join(folder, 'foreign.db');
  withSqlite(foreign, (database) => database.exec('CREATE TABLE songs (id)'));
  await expect(migrateDatabase(foreign, migrations)).rejects.toThrow(
    'is a database, but not one of Greenboard',
  );
});

test('the app refuses a database that lacks a migration', async () => {
  const file = path.join(temporaryFolder(), 'greenboard.db');
  await expect(openDatabase(file, root)).rejects.toThrow('cannot be written');
  withSqlite(file, (database) => database.exec('CREATE TABLE a (b)'));
  await expect(openDatabase(file, root)).rejects.toThrow(
    `The database ${file} lacks the migration ${migrations.map(({ name }) => name).join(', ')}.`,
  );
});

test('a change of the schema becomes the next migration', async () => {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, 'prisma'));
  cpSync(path.join(root, 'prisma/migrations'), path.join(folder, 'prisma/migrations'), { recursive: true });
  const schema = readFileSync(path.join(root, 'prisma/schema.prisma'), 'utf8');
  const write = (text: string) => writeFileSync(path.join(folder, 'prisma/schema.prisma'), text);
  const now = new Date('2999-01-02T03:04:05Z');
  write(schema);
  expect(await createMigration(folder, 'nothing', now)).toBeUndefined();
  write(schema.replace('payload    String', 'payload    String\n  note String?'));
  const made = await createMigration(folder, 'add_note', now);
  expect(made).toBe(path.join(folder, 'prisma/migrations/29990102030405_add_note'));
  const known = knownMigrations(folder);
  expect(known.at(-1)?.sql).toContain('ALTER TABLE "event" ADD COLUMN "note" TEXT');
  const file = path.join(folder, 'greenboard.db');
  await migrateDatabase(file, known);
  expect(columnsIn(file)).toContain('note');
  await expect(createMigration(folder, 'Add note', now)).rejects.toThrow('found "Add note"');
});

/** A disk of 60 KB needs the right to mount one. */
const canMount = (() => {
  try {
    execFileSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'tmpfs', tmpdir()], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

test.runIf(canMount)('the command says that the disk is full', async () => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'greenboard.db');
  const script = `mount -t tmpfs -o size=60k tmpfs ${folder} && exec "$@"`;
  const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs');
  const child = spawn(
    'unshare',
    ['-m', 'sh', '-c', script, 'sh', process.execPath, tsx, path.join(root, 'prisma/migrate.ts')],
    {
      cwd: root,
      env: { ...process.env, DATABASE_URL: `file:${file}` },
    },
  );
  let err = '';
  child.stderr.on('data', (chunk) => (err += chunk));
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect({ code, err }).toEqual({
    code: 1,
    err: `The disk that holds the database ${file} is full. What was saved before is kept. Free some space and try again.\n`,
  });
});
