import { beforeAll, expect, test, vi } from 'vitest';
import { currentLearner, signIn } from '@/lib/auth/learner';
import { makeLink } from '@/lib/auth/one-time';
import { database } from '@/lib/db/live';
import type { ExportFile } from '@/lib/interchange/export';
import type { MockResult } from '@/lib/outbox/mocks';
import { serveHere } from '../db/serving';
import { Browser } from './browser';
import { busyLearner } from './learner';

serveHere();

let browser: Browser;
let mock = '';
let file: ExportFile;

beforeAll(async () => {
  // Evidence ages by the moment: two looks at it are to be the same.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
  ({ browser, mock } = await busyLearner());
  file = await browser.exported();
}, 120_000);

/** What somebody sees of themselves, whoever they are by name. */
async function seen(by: Browser) {
  const { learner, ...snapshot } = await by.snapshot();
  expect(learner).not.toBe('');
  const { kinds, mocks } = await by.stored();
  return { snapshot, kinds, mocks, mock: await by.mock<MockResult>(mock) };
}

test('what was exported, imported by another learner, is the same to the last figure', async () => {
  const before = await seen(browser);
  expect(before.snapshot.standing.mistakes).toBeGreaterThan(2);
  expect(before.snapshot.standing.due).toBeGreaterThan(0);
  expect(before.mock.questions.filter(({ result }) => result.flagged)).toHaveLength(1);

  const other = new Browser();
  const entries = file.events.length + file.mocks.length;
  expect(await other.importAll(file)).toEqual({ stored: entries });
  expect(other.learner).not.toBe(browser.learner);
  expect(await seen(other)).toEqual(before);
  // The file says nothing of whose it was, and exporting again gives it as it was.
  expect(JSON.stringify(file)).not.toContain(browser.learner);
  expect(await other.exported()).toEqual({ ...file, exportedAt: expect.any(String) });
});

test('imported twice it counts once, and joins what was done there', async () => {
  const other = await new Browser().begin();
  await other.did({
    at: Date.now(),
    kind: 'rating.set',
    unit: 'ai-300/areas/fine-tuning',
    payload: { level: 'review' },
  });
  const entries = file.events.length + file.mocks.length;
  expect(await other.importAll(file)).toEqual({ stored: entries });
  const once = await seen(other);
  expect(await other.importAll(file)).toEqual({ duplicate: entries });
  expect(await seen(other)).toEqual(once);
  expect(once.snapshot.ratings['ai-300/areas/fine-tuning']).toHaveLength(1);
  expect(once.snapshot.ratings['ai-300/areas/retrieval']?.map(({ level }) => level)).toEqual([
    'practice',
    'ready',
  ]);
});

test('everything is deleted: rows, links, session and cookies', async () => {
  const leaving = new Browser();
  await leaving.importAll(file);
  const { learner } = leaving;
  await makeLink(learner, 60_000);
  const { client } = await database();
  const answer = await leaving.delete();
  expect(answer.status).toBe(200);
  const cookies = answer.headers.getSetCookie();
  for (const name of ['greenboard.session_token=', 'gb=', 'read='])
    expect(
      cookies.filter((one) => one.startsWith(name) && /Max-Age=0/i.test(one)),
      name,
    ).toHaveLength(1);
  expect(await client.event.count({ where: { learner } })).toBe(0);
  expect(await client.mock.count({ where: { learner } })).toBe(0);
  expect(await client.user.count({ where: { id: learner } })).toBe(0);
  expect(await client.session.count({ where: { userId: learner } })).toBe(0);
  expect(await client.verification.count({ where: { value: learner } })).toBe(0);
  // The others have what they had.
  expect((await seen(browser)).mocks).toBe(1);
  // And from the file all is there again.
  const again = new Browser();
  await again.importAll(file);
  expect(await seen(again)).toEqual(await seen(browser));
});

test('an instructor, whom somebody named, stays one in this browser alone, without what they did', async () => {
  const ada = new Browser();
  await ada.importAll(file);
  const { client } = await database();
  await client.user.update({ where: { id: ada.learner }, data: { role: 'instructor' } });
  const phone = await signIn(new Headers({ host: 'localhost:3000' }), {
    id: ada.learner,
    role: 'instructor',
  });
  const onPhone = new Headers({ cookie: phone.cookies.map((one) => one.split(';')[0]).join('; ') });
  expect(await currentLearner(onPhone)).toMatchObject({ id: ada.learner });
  expect((await ada.delete()).status).toBe(200);
  expect(await ada.stored()).toMatchObject({ events: 0, mocks: 0 });
  expect(await client.user.findUnique({ where: { id: ada.learner } })).toMatchObject({ role: 'instructor' });
  expect(await currentLearner(onPhone)).toBeUndefined();
});

test('a mock that runs is not in the file, for its keys would be', async () => {
  const other = new Browser();
  await other.importAll(file);
  const id = await other.startMock('half', 30);
  await other.did({
    ...{ at: Date.now(), kind: 'mock.response', unit: 'ai-300' },
    payload: { mock: id, item: 'q1', response: null, flagged: true, spent: 1 },
  });
  expect(JSON.stringify(await other.exported())).not.toContain(id);
});
