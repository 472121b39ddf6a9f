import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { POST } from '@/app/api/session/route';
import { currentLearner, requireLearner } from '@/lib/auth/learner';
import { database } from '@/lib/db/live';
import { migrateDatabase } from '@/prisma/apply';
import { migrations } from '../db/temporary';

const folder = mkdtempSync(path.join(tmpdir(), 'greenboard-'));
const file = path.join(folder, 'test.db');
const url = 'http://localhost:3000/api/session';
const here = { origin: 'http://localhost:3000', host: 'localhost:3000' };

beforeAll(async () => {
  vi.stubEnv('DATABASE_URL', `file:${file}`);
  await migrateDatabase(file, migrations);
});

afterAll(async () => {
  await (await database()).close();
  rmSync(folder, { recursive: true, force: true });
});

const post = (headers: Record<string, string>) => POST(new Request(url, { method: 'POST', headers }));
const cookiesOf = (response: Response) => response.headers.getSetCookie();
/** What a browser sends back. */
const sentBack = (cookies: string[]) => cookies.map((cookie) => cookie.split(';')[0]).join('; ');

async function begin() {
  const response = await post(here);
  const { learner } = (await response.json()) as { learner: string };
  return { learner, cookies: cookiesOf(response), cookie: sentBack(cookiesOf(response)) };
}

test('the first call makes an anonymous candidate; a cookie leads back to them, also twice at once', async () => {
  const { learner, cookie } = await begin();
  const again = await Promise.all([post({ ...here, cookie }), post({ ...here, cookie })]);
  expect(await Promise.all(again.map((response) => response.json()))).toEqual([{ learner }, { learner }]);
  expect(await currentLearner(new Headers({ cookie }))).toEqual({
    id: learner,
    role: 'candidate',
    cookies: [],
  });
  const { client } = await database();
  const user = await client.user.findUniqueOrThrow({ where: { id: learner }, include: { sessions: true } });
  expect(user).toMatchObject({ isAnonymous: true, role: 'candidate' });
  expect(user.sessions).toHaveLength(1);
  expect(user.sessions[0]?.ipAddress || null).toBeNull();
});

test('a browser without a cookie is someone else', async () => {
  expect((await begin()).learner).not.toBe((await begin()).learner);
});

test('over http the session cookie is for 400 days and not for scripts, the hint is', async () => {
  const { cookies } = await begin();
  const [session, hint] = cookies;
  expect(cookies).toHaveLength(2);
  expect(session).toMatch(/^greenboard\.session_token=/);
  expect(session).toMatch(/; Max-Age=34560000; Path=\/; HttpOnly; SameSite=Lax$/);
  expect(hint).toBe('gb=1; Path=/; Max-Age=34560000; SameSite=Lax');
});

test('over https both cookies are for https alone', async () => {
  const headers = { origin: 'https://board.example', host: 'board.example', 'x-forwarded-proto': 'https' };
  const response = await post(headers);
  const [session, hint] = cookiesOf(response);
  expect(session).toMatch(/^__Secure-greenboard\.session_token=.*; Secure/);
  expect(hint).toContain('; Secure');
  const { learner } = (await response.json()) as { learner: string };
  const back = new Headers({ ...headers, cookie: sentBack(cookiesOf(response)) });
  expect((await currentLearner(back))?.id).toBe(learner);
});

test('a session that is used is prolonged once a day, with its cookies', async () => {
  const { learner, cookie } = await begin();
  const { client } = await database();
  const day = 24 * 60 * 60 * 1000;
  const soon = new Date(Date.now() + 398 * day);
  await client.session.updateMany({ where: { userId: learner }, data: { expiresAt: soon } });
  const found = await currentLearner(new Headers({ ...here, cookie }));
  expect(found?.cookies.map((each) => each.split('=')[0])).toEqual(['greenboard.session_token', 'gb']);
  const session = await client.session.findFirstOrThrow({ where: { userId: learner } });
  expect(session.expiresAt.getTime()).toBeGreaterThan(Date.now() + 399.9 * day);
});

test('a session that is over, forged or gone is none', async () => {
  const { learner, cookie } = await begin();
  const { client } = await database();
  expect(
    await currentLearner(new Headers({ cookie: cookie.replace(/.gb=1|.{4}; gb=1/, 'AAAA; gb=1') })),
  ).toBeUndefined();
  expect(await currentLearner(new Headers({ cookie: 'greenboard.session_token=x.y' }))).toBeUndefined();
  await client.session.updateMany({ where: { userId: learner }, data: { expiresAt: new Date(0) } });
  const gone = new Headers({ cookie });
  expect(await currentLearner(gone)).toBeUndefined();
  await expect(requireLearner(gone)).rejects.toMatchObject({ status: 401 });
  expect((await begin()).learner).not.toBe(learner);
});

test('a role comes from the database alone', async () => {
  const { learner, cookie } = await begin();
  const { client } = await database();
  await client.user.update({ where: { id: learner }, data: { role: 'instructor' } });
  expect((await currentLearner(new Headers({ cookie })))?.role).toBe('instructor');
  await client.user.update({ where: { id: learner }, data: { role: 'king' } });
  expect((await currentLearner(new Headers({ cookie })))?.role).toBe('candidate');
});

test.each<Record<string, string>>([{ host: here.host }, { host: here.host, origin: 'http://evil.example' }])(
  'no one is made for %o',
  async (headers) => {
    const { client } = await database();
    const before = await client.user.count();
    const response = await post(headers);
    expect(response.status).toBe(403);
    expect(await response.json()).toEqual({ error: expect.stringContaining('so nothing was changed.') });
    expect(cookiesOf(response)).toEqual([]);
    expect(await client.user.count()).toBe(before);
  },
);

test('nothing of an answer is cached', async () => {
  expect((await post(here)).headers.get('cache-control')).toBe('no-store');
});
