import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { POST as postClaim } from '@/app/api/link/claim/route';
import { POST as postLink } from '@/app/api/link/route';
import { GET as getProgress } from '@/app/api/progress/route';
import { POST as postSession } from '@/app/api/session/route';
import { currentLearner, requireInstructor } from '@/lib/auth/learner';
import { instructorLinkLasts, linkedTo, makeLink } from '@/lib/auth/one-time';
import { instructorNamed } from '@/lib/db/instructors';
import { database } from '@/lib/db/live';
import { migrateDatabase } from '@/prisma/apply';
import { eventId, row } from '../db/rows';
import { migrations } from '../db/temporary';

const folder = mkdtempSync(path.join(tmpdir(), 'greenboard-'));
const file = path.join(folder, 'test.db');
const here = { origin: 'http://board.example:3000', host: 'board.example:3000' };

beforeAll(async () => {
  vi.stubEnv('DATABASE_URL', `file:${file}`);
  await migrateDatabase(file, migrations);
});

afterAll(async () => {
  await (await database()).close();
  rmSync(folder, { recursive: true, force: true });
});

const sentBack = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');

function post(
  handler: (request: Request) => Promise<Response>,
  headers: Record<string, string>,
  body: unknown = {},
) {
  return handler(new Request('http://x/', { method: 'POST', headers, body: JSON.stringify(body) }));
}

/** A browser with a learner of its own. */
async function begin() {
  const answer = await post(postSession, here);
  return { learner: ((await answer.json()) as { learner: string }).learner, cookie: sentBack(answer) };
}

/** Makes a link in a browser; gives its token. */
async function link(cookie: string): Promise<string> {
  const { url } = (await (await post(postLink, { ...here, cookie })).json()) as { url: string };
  return url.split('/link/')[1] ?? '';
}

async function claim(token: string, headers: Record<string, string> = {}) {
  const answer = await post(postClaim, { ...here, ...headers }, { token });
  return { status: answer.status, body: await answer.json(), cookie: sentBack(answer) };
}

const learnerOf = async (cookie: string) => (await currentLearner(new Headers({ cookie })))?.id;
const person = async (id: string) => (await database()).client.user.findUnique({ where: { id } });

/** Stores events, by the number of their id. */
async function did(learner: string, ...orders: number[]) {
  const { writer } = await database();
  await writer.write(orders.map((order) => row(order, { learner })));
}

async function eventsOf(learner: string): Promise<string[]> {
  const { client } = await database();
  const rows = await client.event.findMany({ where: { learner }, orderBy: { id: 'asc' } });
  return rows.map(({ id }) => id);
}

test('a link is of the address that was asked, holds for a quarter of an hour, and comes as a picture', async () => {
  const answer = await post(postLink, {
    ...here,
    'x-forwarded-proto': 'https',
    origin: 'https://board.example:3000',
  });
  const { url, expiresAt, qr } = (await answer.json()) as Record<string, string>;
  expect(url).toMatch(/^https:\/\/board\.example:3000\/link\/[\w-]{24}$/);
  expect(Date.parse(expiresAt ?? '') - Date.now()).toBeGreaterThan(14.9 * 60_000);
  expect(Date.parse(expiresAt ?? '') - Date.now()).toBeLessThanOrEqual(15 * 60_000);
  expect(qr).toMatch(/^<svg [^>]*viewBox/);
  // There was no session: one was begun, so that there is something to link to.
  expect(sentBack(answer)).toMatch(/session_token=.*gb=1/);
});

test('the token itself is kept nowhere', async () => {
  const { cookie, learner } = await begin();
  const token = await link(cookie);
  const { client } = await database();
  const kept = await client.verification.findFirstOrThrow({ where: { value: learner } });
  expect(JSON.stringify(kept)).not.toContain(token);
});

test('a browser without a past is signed in with a session of its own, once', async () => {
  const { learner, cookie } = await begin();
  const token = await link(cookie);
  expect(await linkedTo(token)).toMatchObject({ id: learner, role: 'candidate' });
  const first = await claim(token);
  expect(first).toMatchObject({ status: 200, body: { learner, absorbed: null } });
  expect(first.cookie).toMatch(/session_token=.*gb=1/);
  expect(await learnerOf(first.cookie)).toBe(learner);
  const { client } = await database();
  expect(await client.session.count({ where: { userId: learner } })).toBe(2);

  expect(await linkedTo(token)).toBeUndefined();
  expect(await claim(token)).toMatchObject({
    status: 410,
    body: { error: expect.stringContaining('was used before') },
    cookie: '',
  });
});

test('of two claims at once one holds, and nothing of the other moves', async () => {
  const { cookie, learner } = await begin();
  for (let round = 0; round < 5; round++) {
    const token = await link(cookie);
    const rivals = await Promise.all([begin(), begin()]);
    await did(rivals[0].learner, 10 + round);
    await did(rivals[1].learner, 20 + round);
    const answers = await Promise.all(rivals.map((rival) => claim(token, { cookie: rival.cookie })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410]);
    const lost = rivals[answers.findIndex(({ status }) => status === 410)];
    expect(await learnerOf(lost?.cookie ?? '')).toBe(lost?.learner);
    expect(await eventsOf(lost?.learner ?? '')).toHaveLength(1);
  }
  expect(await eventsOf(learner)).toHaveLength(5);
});

test('a link ends by itself, and by a newer one', async () => {
  const { cookie, learner } = await begin();
  const [first, second] = [await link(cookie), await link(cookie)];
  expect(await claim(first)).toMatchObject({ status: 410 });
  expect(await linkedTo(second)).toMatchObject({ id: learner });
  const { client } = await database();
  await client.verification.updateMany({ where: { value: learner }, data: { expiresAt: new Date() } });
  expect(await linkedTo(second)).toBeUndefined();
  expect(await claim(second)).toMatchObject({ status: 410 });
});

test('what the browser had done moves along, counted once, and its former learner is gone', async () => {
  const [target, other] = [await begin(), await begin()];
  await did(target.learner, 1, 2);
  await did(other.learner, 2, 3, 4);
  const claimed = await claim(await link(target.cookie), { cookie: other.cookie });
  expect(claimed).toMatchObject({ status: 200, body: { learner: target.learner, absorbed: other.learner } });
  expect(await eventsOf(target.learner)).toEqual([1, 2, 3, 4].map(eventId));
  expect(await person(other.learner)).toBeNull();
  // Another device of the former learner follows, and what a tab still sends under the old cookie is known.
  expect(await learnerOf(other.cookie)).toBe(target.learner);
});

test('a link opened where its progress is already changes nothing, and still holds', async () => {
  const { cookie, learner } = await begin();
  const token = await link(cookie);
  expect(await claim(token, { cookie })).toMatchObject({
    status: 409,
    body: { error: expect.stringContaining('has this progress already') },
  });
  expect(await linkedTo(token)).toMatchObject({ id: learner });
});

test('an instructor is signed in for what they are, and never given away to a candidate', async () => {
  const { client } = await database();
  const [ada, again] = await Promise.all([instructorNamed(client, 'Ada'), instructorNamed(client, 'ada')]);
  expect(again.id).toBe(ada.id);
  const browser = await begin();
  const phone = await claim(await link(browser.cookie));
  await did(browser.learner, 1);
  await expect(requireInstructor(new Headers({ cookie: browser.cookie }))).rejects.toMatchObject({
    status: 403,
    message: expect.stringContaining('npm run instructor -- NAME'),
  });

  const { token, expiresAt } = await makeLink(ada.id, instructorLinkLasts);
  expect(expiresAt.getTime() - Date.now()).toBeGreaterThan(6.9 * 24 * 60 * 60_000);
  const signedIn = await claim(token, { cookie: browser.cookie });
  expect(await requireInstructor(new Headers({ cookie: signedIn.cookie }))).toMatchObject({
    id: ada.id,
    role: 'instructor',
  });
  expect(await eventsOf(ada.id)).toEqual([eventId(1)]);
  // The candidate's other devices do not become an instructor's.
  expect(await learnerOf(phone.cookie)).toBeUndefined();

  const candidate = await begin();
  const refused = await link(candidate.cookie);
  expect(await claim(refused, { cookie: signedIn.cookie })).toMatchObject({
    status: 409,
    body: { error: expect.stringContaining('signed in as an instructor') },
  });
  expect(await linkedTo(refused)).toMatchObject({ id: candidate.learner });
  expect(await person(ada.id)).toMatchObject({ role: 'instructor', name: 'Ada' });
});

test.each<Record<string, string>>([{ host: here.host }, { host: here.host, origin: 'http://evil.example' }])(
  'nothing is made or used for %o',
  async (headers) => {
    const { cookie, learner } = await begin();
    const token = await link(cookie);
    const { client } = await database();
    const before = await client.verification.count();
    for (const answer of [
      await post(postLink, { ...headers, cookie }),
      await post(postClaim, headers, { token }),
    ]) {
      expect(answer.status).toBe(403);
      expect(sentBack(answer)).toBe('');
    }
    expect(await client.verification.count()).toBe(before);
    expect(await linkedTo(token)).toMatchObject({ id: learner });
  },
);

test.each([{}, { token: 7 }, { token: 'x'.repeat(101) }, { token: '' }, null, []])(
  '%o is no claim',
  async (body) => {
    expect((await post(postClaim, here, body)).status).toBe(400);
  },
);

test('one address can try links only so often, and keeps nobody else from it', async () => {
  const tries = Array.from({ length: 61 }, () =>
    claim('guess', { 'x-forwarded-for': '10.0.0.1, 203.0.113.9' }),
  );
  const answers = await Promise.all(tries);
  expect(answers.filter(({ status }) => status === 410)).toHaveLength(60);
  expect(answers.find(({ status }) => status === 429)?.body).toEqual({
    error: 'This was asked for too often, so nothing was changed. Try again in a minute.',
  });
  expect(await claim('guess', { 'x-forwarded-for': '10.0.0.1, 203.0.113.10' })).toMatchObject({
    status: 410,
  });
});

test('the hint is taken back only from a browser whose session is gone', async () => {
  const ask = async (cookie: string) => {
    const answer = await getProgress(
      new Request('http://x/api/progress?exam=ai-300', { headers: { cookie } }),
    );
    return { status: answer.status, cookies: answer.headers.getSetCookie() };
  };
  const { cookie, learner } = await begin();
  const { client } = await database();
  await client.session.deleteMany({ where: { userId: learner } });
  expect(await ask(cookie)).toEqual({ status: 401, cookies: ['gb=; Path=/; Max-Age=0; SameSite=Lax'] });
  // Another tab may have begun a session since this was asked.
  expect(await ask('theme=dark; gb=1')).toEqual({ status: 401, cookies: [] });
});
