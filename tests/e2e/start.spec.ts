import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { freePort } from '../setup/app';
import { expect, test } from '../setup/test';
import { answerMuch } from './much-answered';
import { beginLearner } from './reviewing';

/** Starts the app where it cannot go on. Returns how it ended and what it said. */
async function failToStart(folder: string, env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/bootstrap.mjs', 'app'], {
    encoding: 'utf8',
    timeout: 60_000,
    env: {
      ...process.env,
      NEXT_DIST_DIR: process.env.NEXT_DIST_DIR ?? '.next-test',
      DATABASE_URL: `file:${join(folder, 'greenboard.db')}`,
      PORT: String(await freePort()),
      ...env,
    },
  });
  return { status, said: stdout + stderr };
}

test.describe('what cannot start says why, in one sentence', () => {
  let folder: string;
  test.beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'greenboard-start-'));
  });
  test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('a port that is taken', async () => {
    const port = await freePort();
    const other = createServer().listen(port, '127.0.0.1');
    const { status, said } = await failToStart(folder, { PORT: String(port) });
    other.close();
    expect(status).toBe(1);
    expect(said.trim()).toBe(
      `Port ${port} is taken by another program, perhaps by Greenboard itself. End that, or choose another port: PORT=3001 npm run app.`,
    );
  });

  test('content without a good version', async () => {
    const content = join(folder, 'content');
    cpSync('content', content, { recursive: true });
    writeFileSync(join(content, 'ai-300/areas/retrieval.md'), 'No front matter.\n');
    const { status, said } = await failToStart(folder, { CONTENT_DIR: content });
    expect(status).toBe(1);
    expect(said).toMatch(/content\/ai-300\/areas\/retrieval\.md:1:1 error front-matter-is-read: /);
    expect(said.trim()).toMatch(/Mend the places above and start again\.$/);
  });

  test('a content folder that is not there', async () => {
    const content = join(folder, 'nowhere');
    const { status, said } = await failToStart(folder, { CONTENT_DIR: content });
    expect(status).toBe(1);
    expect(said).toContain(
      `The content folder ${content} cannot be read (ENOENT). Set CONTENT_DIR to one that can.`,
    );
  });

  test('a database that is newer than the code', async () => {
    const file = join(folder, 'greenboard.db');
    spawnSync(process.execPath, ['--import', 'tsx', 'prisma/migrate.ts'], {
      env: { ...process.env, DATABASE_URL: `file:${file}` },
    });
    const database = new Database(file);
    database.exec(
      "INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count) VALUES ('x', 'x', '29991231235959_future', 0, 0, 1)",
    );
    database.close();
    const { status, said } = await failToStart(folder);
    expect(status).toBe(1);
    expect(said).toMatch(/newer/);
  });

  test('a setting that makes no sense', async () => {
    const { status, said } = await failToStart(folder, { PORT: 'three thousand' });
    expect(status).toBe(1);
    expect(said.trim()).toBe('PORT must be a number from 1 to 65535.');
  });
});

test('the database that runs is durable, and its secret is for its owner alone', async ({ app, request }) => {
  const health = await (await request.get('/api/health')).json();
  expect(health.status).toBe('ok');
  expect(health.database).toMatchObject({ ok: true, journalMode: 'wal', synchronous: 'full' });
  expect(health.migrations.pending).toBe(0);
  expect(health.content.files).toBeGreaterThan(50);
  const secret = join(app.content, '../data/secret');
  expect(existsSync(secret)).toBe(true);
  expect(statSync(secret).mode & 0o077).toBe(0);
});

test('the picture of the README is taken from the board', async ({ page, app }) => {
  const learner = await beginLearner(page, app);
  await answerMuch(learner);
  await page.goto('/ai-300');
  const rate = async (area: string, level: string) => {
    const group = page.getByRole('radiogroup', { name: `Your rating: ${area}`, exact: true });
    await group.getByRole('radio', { name: level }).click();
  };
  await rate('Workspace and assets', 'Ready');
  await rate('Data operations', 'Review');
  await rate('Cost and resources', 'Practice');
  await page.getByRole('heading', { level: 1 }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('today.');
  await expect(page.getByText('in a week')).toBeVisible();
  const picture = test.info().outputPath('board.png');
  await page.screenshot({ path: picture });
  // npm test leaves the working copy alone; UPDATE_PICTURES=1 puts the new picture into the README.
  if (process.env.UPDATE_PICTURES) copyFileSync(picture, 'docs/board.png');
  expect(statSync(picture).size).toBeGreaterThan(20_000);
});
