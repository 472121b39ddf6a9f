import { beforeAll, expect, test } from 'vitest';
import { POST as postEvents } from '@/app/api/events/route';
import { GET as getHealth } from '@/app/api/health/route';
import { GET as getProgress } from '@/app/api/progress/route';
import { POST as postSession } from '@/app/api/session/route';
import { liveContent } from '@/lib/content/live';
import { database } from '@/lib/db/live';
import { noLasts, noStanding } from '@/lib/outbox/wire';
import { readinessOf } from '@/lib/readiness/estimate';
import { eventId } from '../db/rows';
import { serveHere } from '../db/serving';
import { migrations } from '../db/temporary';

serveHere();

const here = { origin: 'http://localhost:3000', host: 'localhost:3000' };
let area = '';

beforeAll(async () => {
  const units = [...(await liveContent()).model().units.values()];
  area = units.find((unit) => unit.kind === 'area' && unit.rateable)?.id ?? '';
}, 30_000);

async function begin() {
  const response = await postSession(
    new Request('http://localhost:3000/api/session', { method: 'POST', headers: here }),
  );
  const { learner } = (await response.json()) as { learner: string };
  const cookie = response.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  return { learner, cookie };
}

const rating = (learner: string, order: number, unit = area) => ({
  v: 1,
  id: eventId(order),
  learner,
  exam: 'ai-300',
  kind: 'rating.set',
  unit,
  at: new Date().toISOString(),
  payload: { level: 'review' },
});

async function send(events: unknown[], headers: Record<string, string>) {
  const body = JSON.stringify({ v: 1, sent: new Date().toISOString(), events });
  const response = await postEvents(
    new Request('http://localhost:3000/api/events', { method: 'POST', headers, body }),
  );
  return { status: response.status, body: await response.json(), cookies: response.headers.getSetCookie() };
}

async function progress(headers: Record<string, string>, exam = 'ai-300') {
  const response = await getProgress(
    new Request(`http://localhost:3000/api/progress?exam=${exam}`, { headers }),
  );
  return { status: response.status, body: await response.json() };
}

test('what is sent is in the snapshot, and what is refused is not', async () => {
  const { learner, cookie } = await begin();
  const sent = await send(
    [
      rating(learner, 1),
      rating('someone', 2),
      rating(learner, 3, 'ai-300/areas/none'),
      'nothing',
      rating(learner, 1),
    ],
    { ...here, cookie },
  );
  expect(sent).toMatchObject({
    status: 200,
    body: {
      results: [
        { id: eventId(1), status: 'stored' },
        {
          status: 'refused',
          reason: 'This was not stored: it belongs to another learner than this session.',
        },
        { status: 'refused', reason: 'This was not stored: the content has no such unit.' },
        { id: null, status: 'refused', reason: 'This was not stored: it is not an object.' },
        { id: eventId(1), status: 'duplicate' },
      ],
    },
  });
  const [exam] = (await liveContent()).model().exams;
  if (!exam) throw new Error('The content has no exam.');
  expect(await progress({ cookie })).toEqual({
    status: 200,
    body: {
      learner,
      exam: 'ai-300',
      ratings: { [area]: [{ id: eventId(1), level: 'review', at: expect.any(String) }] },
      last: noLasts,
      // Of somebody without answers, readiness says what is missing.
      standing: { ...noStanding, readiness: readinessOf(exam, []), ticked: expect.any(Object) },
    },
  });
});

test('learners do not see each other', async () => {
  const [one, other] = [await begin(), await begin()];
  await send([rating(one.learner, 10)], { ...here, cookie: one.cookie });
  expect((await progress({ cookie: other.cookie })).body).toMatchObject({ ratings: {} });
});

test('without a session nothing is stored or shown', async () => {
  const { client } = await database();
  const before = await client.event.count();
  const sent = await send([rating('ada', 20)], here);
  expect(sent.status).toBe(401);
  expect(sent.body).toEqual({ error: expect.stringContaining('This browser has no session') });
  expect(sent.cookies).toEqual([]);
  expect((await progress({})).status).toBe(401);
  expect(await client.event.count()).toBe(before);
});

test('a request from another address is refused before it is read', async () => {
  const { learner, cookie } = await begin();
  const elsewhere: Record<string, string>[] = [
    { host: here.host },
    { host: here.host, origin: 'http://evil.example' },
  ];
  for (const headers of elsewhere) {
    const sent = await send([rating(learner, 30)], { ...headers, cookie });
    expect(sent).toMatchObject({
      status: 403,
      body: { error: expect.stringContaining('so nothing was changed.') },
    });
  }
  expect((await progress({ cookie })).body).toMatchObject({ ratings: {} });
});

test('an exam that is not here is not found', async () => {
  const { cookie } = await begin();
  expect(await progress({ cookie }, 'az-900')).toMatchObject({ status: 404 });
});

test('many browsers at once lose nothing', async () => {
  const people = await Promise.all(Array.from({ length: 20 }, begin));
  const posts = people.flatMap(({ learner, cookie }) =>
    Array.from({ length: 10 }, (_, n) => send([rating(learner, 100 + n)], { ...here, cookie })),
  );
  const sent = await Promise.all(posts);
  expect(sent.every(({ body }) => body.results[0].status === 'stored')).toBe(true);
  for (const { cookie } of people) expect((await progress({ cookie })).body.ratings[area]).toHaveLength(10);
});

test('health tells of database, migrations, content and counts', async () => {
  const response = await getHealth();
  const { client } = await database();
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({
    status: 'ok',
    database: { ok: true, journalMode: 'wal', synchronous: 'full' },
    migrations: { applied: migrations.length, pending: 0 },
    content: {
      ok: true,
      version: expect.any(String),
      since: expect.any(String),
      files: expect.any(Number),
      units: expect.any(Number),
      errors: 0,
    },
    counts: { learners: await client.user.count(), events: await client.event.count() },
  });
});
