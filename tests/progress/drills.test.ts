import { beforeAll, expect, test } from 'vitest';
import { GET as getDrill, POST as postDrill } from '@/app/api/drill/route';
import { POST as postEvents } from '@/app/api/events/route';
import { POST as postItems } from '@/app/api/items/route';
import { GET as getProgress } from '@/app/api/progress/route';
import { POST as postSession } from '@/app/api/session/route';
import { liveContent } from '@/lib/content/live';
import { bankOf } from '@/lib/items/bank';
import { emptyResponse } from '@/lib/items/response';
import type { Drillable } from '@/lib/items/shown';
import type { BegunDrill, ChosenDrill, Named } from '@/lib/outbox/drills';
import { findSource } from '@/lib/progress/world';
import { eventId } from '../db/rows';
import { serveHere } from '../db/serving';

serveHere();

const here = { origin: 'http://localhost:3000', host: 'localhost:3000' };
const whole = { scope: {}, of: 'new-first', size: 10 };
let kept: Named[] = [];

beforeAll(async () => {
  const [exam] = (await liveContent()).model().exams;
  const sources = exam ? [...bankOf(exam).sources.values()] : [];
  kept = sources.filter(({ use }) => use === 'mock').map(({ id }) => ({ id, seed: 'x' }));
}, 30_000);

type Headers = Record<string, string>;
type Route = (request: Request) => Promise<Response>;

async function post<T>(route: Route, body: unknown, headers: Headers = here) {
  const init = { method: 'POST', headers, body: JSON.stringify(body) };
  const response = await route(new Request('http://localhost:3000/', init));
  const value: T & { error?: string } = await response.json();
  return { status: response.status, value, cookies: response.headers.getSetCookie() };
}

const choose = (choice: unknown, headers?: Headers) =>
  post<ChosenDrill>(postDrill, { exam: 'ai-300', choice }, headers);
const itemsFor = (items: unknown, headers?: Headers) =>
  post<{ items: Drillable[] }>(postItems, { exam: 'ai-300', items }, headers);

async function drill(id: string, headers: Headers) {
  const request = new Request(`http://localhost:3000/api/drill?exam=ai-300&id=${id}`, { headers });
  const response = await getDrill(request);
  const value: BegunDrill & { error?: string } = await response.json();
  return { status: response.status, value };
}

async function begin() {
  const { value, cookies } = await post<{ learner: string }>(postSession, {});
  const cookie = cookies.map((each) => each.split(';')[0]).join('; ');
  return { learner: value.learner, headers: { ...here, cookie } };
}

/** Stores events of a learner; each is its kind, unit and payload. */
async function store(
  { learner, headers }: Awaited<ReturnType<typeof begin>>,
  ...drafts: [order: number, kind: string, unit: string, payload: unknown][]
) {
  const at = new Date().toISOString();
  const events = drafts.map(([order, kind, unit, payload]) => {
    return { v: 1, id: eventId(order), learner, exam: 'ai-300', kind, unit, at, payload };
  });
  const { value } = await post<{ results: { status: string }[] }>(
    postEvents,
    { v: 1, sent: at, events },
    headers,
  );
  expect(value.results.map(({ status }) => status)).toEqual(drafts.map(() => 'stored'));
}

const answerTo = ({ shown }: Drillable, run: string | null) => ({
  ...{ item: shown.id, hash: shown.hash, seed: shown.seed, response: emptyResponse(shown.ask) },
  ...{ certainty: 'think', ms: 1000, where: 'drill', run },
});

test('whoever asks gets questions with their answers, and becomes nobody by it', async () => {
  const { status, value, cookies } = await choose({ ...whole, size: 50 });
  expect(status).toBe(200);
  expect(value.items).toHaveLength(20);
  expect(value.more).toHaveLength(30);
  expect(value.items.every(({ revealed }) => revealed.key && Object.keys(revealed.reasons).length > 0)).toBe(
    true,
  );
  expect(cookies).toEqual([]);
  const rest = await itemsFor(value.more.slice(0, 20));
  expect(rest.value.items.map(({ shown: { id, seed } }) => ({ id, seed }))).toEqual(value.more.slice(0, 20));
  expect(rest.cookies).toEqual([]);
});

test('what is kept for mocks comes neither by choice nor by its id', async () => {
  expect(kept.length).toBeGreaterThan(0);
  const unit = kept.map(({ id }) => id.slice('ai-300/'.length, id.lastIndexOf(':')));
  const chosen = await choose({ ...whole, scope: { unit } });
  expect(chosen.value).toMatchObject({ items: [], more: [], why: 'There are no questions on this yet.' });
  expect((await itemsFor(kept.slice(0, 20))).value.items).toEqual([]);
  const all = await choose({ scope: {}, of: 'new-first', size: null });
  const ids = new Set(kept.map(({ id }) => id));
  const given = [...all.value.items.map(({ shown }) => shown.id), ...all.value.more.map(({ id }) => id)];
  expect(given.filter((id) => ids.has(id))).toEqual([]);
});

test('nobody gets the key of what is kept for mocks by answering it blindly', async () => {
  const learner = await begin();
  const [one] = kept;
  const source = one && findSource((await liveContent()).model(), one.id);
  if (!source) throw new Error('No question is kept for mocks.');
  const { ask } = source.make('x');
  const blind = {
    item: source.id,
    hash: source.hash,
    seed: 'x',
    response: emptyResponse(ask),
    certainty: null,
  };
  await store(learner, [1, 'answer.given', source.unit, { ...blind, ms: 0, where: 'drill', run: null }]);
  expect((await itemsFor([{ id: source.id, seed: 'x' }], learner.headers)).value.items).toEqual([]);
});

test('a question that was answered comes after those that were not, and its miss can be asked for', async () => {
  const learner = await begin();
  const unit = 'decisions/serving-choice';
  const first = await choose({ scope: { unit: [unit] }, of: 'new-first', size: 2 }, learner.headers);
  const [one] = first.value.items;
  if (!one) throw new Error('No question.');
  await store(learner, [1, 'answer.given', one.shown.unit, answerTo(one, null)]);
  const unseen = await choose({ scope: { unit: [unit] }, of: 'unseen', size: 50 }, learner.headers);
  expect(unseen.value.items.map(({ shown }) => shown.id)).not.toContain(one.shown.id);
  const missed = await choose({ scope: {}, of: 'missed', size: 5 }, learner.headers);
  expect(missed.value.items.map(({ revealed }) => revealed.rule?.id)).toContain(one.revealed.rule?.id);
  const nobody = await choose({ scope: {}, of: 'missed', size: 5 });
  expect(nobody.value).toMatchObject({ items: [], why: 'There is no open mistake.' });
});

test('a drill goes on elsewhere with the same questions and what was answered, for its learner alone', async () => {
  const learner = await begin();
  const chosen = (await choose({ ...whole, size: 30 }, learner.headers)).value;
  const [one, two] = chosen.items;
  if (!one || !two) throw new Error('No questions.');
  const items = [...chosen.items.map(({ shown: { id, seed } }) => ({ id, seed })), ...chosen.more];
  await store(
    learner,
    [1, 'drill.started', 'ai-300', { title: 'Mine', items, readFirst: true }],
    [2, 'answer.given', one.shown.unit, answerTo(one, eventId(1))],
    [3, 'answer.given', two.shown.unit, answerTo(two, eventId(1))],
    [4, 'answer.voided', two.shown.unit, { answer: eventId(3) }],
    // To the same question once more, and to another outside of this drill.
    [5, 'answer.given', one.shown.unit, { ...answerTo(one, eventId(1)), certainty: 'sure' }],
  );
  const { status, value } = await drill(eventId(1), learner.headers);
  expect(status).toBe(200);
  expect(value).toMatchObject({ id: eventId(1), title: 'Mine', readFirst: true, ended: false });
  expect(value.items).toEqual(chosen.items);
  expect(value.more).toEqual(chosen.more);
  expect(value.given).toEqual([
    {
      id: eventId(2),
      item: one.shown.id,
      response: emptyResponse(one.shown.ask),
      certainty: 'think',
      voided: false,
    },
    {
      id: eventId(3),
      item: two.shown.id,
      response: emptyResponse(two.shown.ask),
      certainty: 'think',
      voided: true,
    },
  ]);
  // An answer that does not count is an answer all the same.
  const progress = await getProgress(
    new Request('http://localhost:3000/?exam=ai-300&zone=UTC', { headers: learner.headers }),
  );
  expect((await progress.json()).standing.drills).toMatchObject([{ title: 'Mine', answered: 2, of: 30 }]);

  const other = await begin();
  expect(await drill(eventId(1), other.headers)).toMatchObject({
    status: 404,
    value: {
      error: 'There is no such drill of yours here, so there is none to go on with. Begin a new one.',
    },
  });
  expect((await drill(eventId(1), here)).status).toBe(401);
  await store(learner, [6, 'drill.ended', 'ai-300', { drill: eventId(1) }]);
  expect((await drill(eventId(1), learner.headers)).value.ended).toBe(true);
});

test('a drill is over although a clock put its end before its beginning', async () => {
  const learner = await begin();
  const items = (await choose(whole, learner.headers)).value.items.map(({ shown: { id, seed } }) => ({
    id,
    seed,
  }));
  // In one millisecond, events are in the order of their ids.
  await store(
    learner,
    [2, 'drill.started', 'ai-300', { title: 'Mine', items, readFirst: false }],
    [1, 'drill.ended', 'ai-300', { drill: eventId(2) }],
  );
  expect((await drill(eventId(2), learner.headers)).value.ended).toBe(true);
});

test.each([
  ['no choice', { exam: 'ai-300' }, 400],
  ['no question at all', { exam: 'ai-300', choice: { ...whole, size: 0 } }, 400],
  ['too many questions', { exam: 'ai-300', choice: { ...whole, size: 51 } }, 400],
  ['a scope that nobody knows', { exam: 'ai-300', choice: { ...whole, scope: { colour: ['red'] } } }, 400],
  ['an exam that is not here', { exam: 'ex-1', choice: whole }, 404],
])('a drill of %s is refused with a sentence', async (_, body, status) => {
  const answer = await post(postDrill, body);
  expect(answer.status).toBe(status);
  expect(answer.value.error).toMatch(/^[A-Z].+\.$/);
});

test('requests for questions are bounded, and come from our own pages', async () => {
  const many = Array.from({ length: 21 }, () => ({ id: 'x', seed: 'x' }));
  expect((await itemsFor(many)).status).toBe(400);
  expect((await itemsFor([{ id: 7 }])).status).toBe(400);
  const foreign = { ...here, origin: 'http://elsewhere.example' };
  expect((await itemsFor([], foreign)).status).toBe(403);
  expect((await choose(whole, foreign)).status).toBe(403);
  const gone = await itemsFor([
    { id: 'ai-300/decisions/nowhere#row:single', seed: 'x' },
    { id: '', seed: '' },
  ]);
  expect(gone).toMatchObject({ status: 200, value: { items: [] } });
});
