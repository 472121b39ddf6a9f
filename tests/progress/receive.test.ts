import { describe, expect, test } from 'vitest';
import { receive } from '@/lib/progress/receive';
import { eventId } from '../db/rows';
import { temporaryDatabase } from '../db/temporary';

const now = new Date('2026-11-20T12:00:00.000Z');
const area = { id: 'ai-300/areas/retrieval', exam: 'ai-300', kind: 'area', rateable: true, tickable: false };
const metric = {
  id: 'ai-300/metrics/recall',
  exam: 'ai-300',
  kind: 'metric',
  rateable: false,
  tickable: false,
};
const item = {
  id: 'ai-300/checklists/last#sleep',
  exam: 'ai-300',
  kind: 'checklist',
  rateable: false,
  tickable: true,
};
const units = new Map([
  [area.id, area],
  [metric.id, metric],
  [item.id, item],
  ['ai-300/areas/search', area],
]);

const good = (order: number, changes: Record<string, unknown> = {}) => ({
  v: 1,
  id: eventId(order),
  learner: 'ada',
  exam: 'ai-300',
  kind: 'rating.set',
  unit: area.id,
  at: '2026-11-20T11:00:00.000Z',
  payload: { level: 'ready' },
  ...changes,
});

const batch = (events: unknown, changes: Record<string, unknown> = {}) => ({
  v: 1,
  sent: now.toISOString(),
  events,
  ...changes,
});

async function door() {
  const { client, writer } = await temporaryDatabase();
  const world = { findUnit: (id: string) => units.get(id), findSource: () => undefined };
  const readMocks = async () => new Map();
  const judge = { learner: 'ada', now, world, readMocks, write: writer.write };
  return { client, post: (body: unknown) => receive(body, judge) };
}

test('a rating is stored with both clocks, once', async () => {
  const { client, post } = await door();
  const body = batch([good(1, { at: '2026-11-20T09:00:00.000Z' })], { sent: '2026-11-20T10:00:00.000Z' });
  expect(await post(body)).toEqual([{ id: eventId(1), status: 'stored' }]);
  expect(await post(body)).toEqual([{ id: eventId(1), status: 'duplicate' }]);
  expect(await client.event.findMany()).toEqual([
    {
      learner: 'ada',
      id: eventId(1),
      exam: 'ai-300',
      kind: 'rating.set',
      unit: area.id,
      at: new Date('2026-11-20T11:00:00.000Z'),
      clientAt: new Date('2026-11-20T09:00:00.000Z'),
      receivedAt: now,
      payload: '{"level":"ready"}',
    },
  ]);
});

test('a former id is stored under its heir', async () => {
  const { client, post } = await door();
  await post(batch([good(1, { unit: 'ai-300/areas/search' })]));
  expect((await client.event.findFirstOrThrow()).unit).toBe(area.id);
});

test('null clears, and is stored as that', async () => {
  const { client, post } = await door();
  await post(batch([good(1, { payload: { level: null } })]));
  expect((await client.event.findFirstOrThrow()).payload).toBe('{"level":null}');
});

test('a tick is stored with its payload', async () => {
  const { client, post } = await door();
  await post(batch([good(1, { kind: 'tick.set', unit: item.id, payload: { done: true } })]));
  expect(await client.event.findFirstOrThrow()).toMatchObject({
    kind: 'tick.set',
    unit: item.id,
    payload: '{"done":true}',
  });
});

const refused: { name: string; raw: unknown; id?: string | null; problem: string }[] = [
  { name: 'null', raw: null, id: null, problem: 'it is not an object' },
  { name: 'a list', raw: [], id: null, problem: 'it is not an object' },
  { name: 'a word', raw: 'rating', id: null, problem: 'it is not an object' },
  { name: 'another version', raw: good(2, { v: 2 }), problem: 'its version is not 1' },
  { name: 'no id', raw: good(2, { id: undefined }), id: null, problem: 'it has no id' },
  { name: 'a number as id', raw: good(2, { id: 7 }), id: null, problem: 'it has no id' },
  {
    name: 'an id of another form',
    raw: good(2, { id: 'x' }),
    id: 'x',
    problem: 'its id is not a UUIDv7 in lower case',
  },
  {
    name: 'an id in upper case',
    raw: good(2, { id: '00000000-000A-7000-8000-000000000000' }),
    id: '00000000-000A-7000-8000-000000000000',
    problem: 'its id is not a UUIDv7 in lower case',
  },
  { name: 'no learner', raw: good(2, { learner: '' }), problem: 'it names no learner' },
  {
    name: 'another learner',
    raw: good(2, { learner: 'bob' }),
    problem: 'it belongs to another learner than this session',
  },
  { name: 'no exam', raw: good(2, { exam: undefined }), problem: 'it names no exam' },
  { name: 'another exam', raw: good(2, { exam: 'az-900' }), problem: 'its unit belongs to another exam' },
  {
    name: 'an unknown kind',
    raw: good(2, { kind: 'toString' }),
    problem: 'its kind is not one that this server knows',
  },
  {
    name: 'an unknown unit',
    raw: good(2, { unit: 'ai-300/areas/none' }),
    problem: 'the content has no such unit',
  },
  { name: 'a unit that is no text', raw: good(2, { unit: {} }), problem: 'it names no unit' },
  {
    name: 'a unit that is too long',
    raw: good(2, { unit: 'a'.repeat(301) }),
    problem: 'the name of its unit is too long',
  },
  {
    name: 'a unit that is not rated',
    raw: good(2, { unit: metric.id }),
    problem: `${metric.id} is not something to rate`,
  },
  {
    name: 'a rating of what is ticked',
    raw: good(2, { unit: item.id }),
    problem: `${item.id} is not something to rate`,
  },
  {
    name: 'a tick of what is rated',
    raw: good(2, { kind: 'tick.set', payload: { done: true } }),
    problem: `${area.id} is not something to tick`,
  },
  {
    name: 'a tick that says more than that',
    raw: good(2, { kind: 'tick.set', unit: item.id, payload: { done: true, at: 1 } }),
    problem: 'its payload must have done of true or false, and nothing else',
  },
  {
    name: 'a time of another form',
    raw: good(2, { at: 'noon' }),
    problem: 'its time is not an ISO time in UTC',
  },
  {
    name: 'a day that does not exist',
    raw: good(2, { at: '2026-02-30T00:00:00Z' }),
    problem: 'its time is not an ISO time in UTC',
  },
  {
    name: 'a time before 1970',
    raw: good(2, { at: '1969-12-31T23:59:59Z' }),
    problem: 'its time is before 1970',
  },
  {
    name: 'an unknown level',
    raw: good(2, { payload: { level: 'green' } }),
    problem: 'its payload must have a level of practice, review, ready or null, and nothing else',
  },
  {
    name: 'a payload with more in it',
    raw: good(2, { payload: { level: 'ready', note: 'x' } }),
    problem: 'its payload must have a level of practice, review, ready or null, and nothing else',
  },
  {
    name: 'no payload',
    raw: good(2, { payload: undefined }),
    problem: 'its payload must have a level of practice, review, ready or null, and nothing else',
  },
];

describe('one event that is refused spoils none of the others', () => {
  test.each(refused)('$name', async ({ raw, id = eventId(2), problem }) => {
    const { client, post } = await door();
    expect(await post(batch([good(1), raw, good(3)]))).toEqual([
      { id: eventId(1), status: 'stored' },
      { id, status: 'refused', reason: `This was not stored: ${problem}.` },
      { id: eventId(3), status: 'stored' },
    ]);
    expect(await client.event.count()).toBe(2);
  });
});

const rejected: { name: string; body: unknown; status: number; sentence: string }[] = [
  {
    name: 'null',
    body: null,
    status: 400,
    sentence: 'The request is not an object. Nothing of it was stored.',
  },
  {
    name: 'another version',
    body: batch([good(1)], { v: 2 }),
    status: 400,
    sentence:
      'The page that sent this does not match this server. Reload it; what it has kept is sent again. Nothing of it was stored.',
  },
  {
    name: 'no time',
    body: batch([good(1)], { sent: undefined }),
    status: 400,
    sentence: 'The request does not say when it was sent. Nothing of it was stored.',
  },
  {
    name: 'no list',
    body: batch({}),
    status: 400,
    sentence: 'The request has no list of events. Nothing of it was stored.',
  },
  {
    name: 'too many events',
    body: batch(Array.from({ length: 101 }, (_, n) => good(n))),
    status: 413,
    sentence:
      'The request has 101 events, and at most 100 fit. Nothing of it was stored. Send fewer at once.',
  },
];

test.each(rejected)('a batch is refused as a whole: $name', async ({ body, status, sentence }) => {
  const { client, post } = await door();
  await expect(post(body)).rejects.toMatchObject({ status, message: sentence });
  expect(await client.event.count()).toBe(0);
});

test('a hundred events, and none at all, are taken', async () => {
  const { post } = await door();
  expect(await post(batch(Array.from({ length: 100 }, (_, n) => good(n))))).toHaveLength(100);
  expect(await post(batch([]))).toEqual([]);
});
