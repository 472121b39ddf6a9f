import { expect, test } from 'vitest';
import { wholeMock } from '@/lib/db/mocks';
import { grace } from '@/lib/mock/timing';
import { mockRunsFrom } from '@/lib/progress/mock-run';
import { eventId } from '../db/rows';
import { addLearner, temporaryDatabase } from '../db/temporary';
import { formItem } from './forms';
import { beginMock, event, sendAt } from './taking';

const id = eventId(1_000_000);
const minute = 60_000;
const start = new Date('2026-11-21T09:00:00Z');
const after = (ms: number) => new Date(start.getTime() + ms);
const endsAt = after(120 * minute);

/** A mock of a case study with one question, and two questions beside it. */
async function room(given: Partial<Parameters<typeof beginMock>[1]> = {}) {
  const database = await temporaryDatabase();
  const items = [
    formItem('q1', 'single'),
    formItem('q2', 'statements', { section: 1 }),
    formItem('q3', 'single', { section: 1 }),
  ];
  await beginMock(database, { id, items, startedAt: start, endsAt, ...given });
  return database;
}

const said = (item: string, response: unknown = ['b'], given: Record<string, unknown> = {}) => ({
  ...{ mock: id, item, response, flagged: false, spent: 1000 },
  ...given,
});
const answer = (order: number, at: Date, ...rest: Parameters<typeof said>) =>
  event(order, at, 'mock.response', said(...rest));
const submit = (order: number, at: Date) => event(order, at, 'mock.submitted', { mock: id });

/** The one result of an event that is refused. */
const refused = (order: number, problem: string) => [
  { id: eventId(order), status: 'refused', reason: `This was not stored: ${problem}.` },
];
const stored = (order: number) => [{ id: eventId(order), status: 'stored' }];

test('what is answered, flagged and left empty is stored', async () => {
  const database = await room();
  const sent = [
    answer(1, after(minute), 'q1', null, { flagged: true }),
    answer(2, after(minute), 'q2', { x: 'yes', y: '', z: 'no' }),
    event(3, after(2 * minute), 'mock.section', { mock: id, section: 0 }),
    answer(4, after(3 * minute), 'q3', ['a']),
    answer(5, after(3 * minute), 'q3', ['c']),
    submit(6, after(4 * minute)),
  ];
  const results = await sendAt(database, after(4 * minute), sent);
  expect(results.map(({ status }) => status)).toEqual(Array.from(sent, () => 'stored'));
  const row = await wholeMock(database.client, { learner: 'ada', id });
  const events = await database.client.event.findMany({ orderBy: [{ at: 'asc' }, { id: 'asc' }] });
  const [run] = mockRunsFrom(row ? [row] : [], events);
  expect(run?.responses.map(({ item, response }) => [item, response])).toEqual([
    ['q1', null],
    ['q2', { x: 'yes', y: '', z: 'no' }],
    ['q3', ['a']],
    ['q3', ['c']],
  ]);
  expect(run).toMatchObject({ submittedAt: after(4 * minute), closed: new Map([[0, after(2 * minute)]]) });
});

test('what a device only repeats does not undo what came from another one', async () => {
  const database = await room();
  const phone = answer(1, after(minute), 'q1', ['b']);
  // The laptop has the question open, empty; it is left, and flagged, and then unflagged.
  const laptop = [
    answer(2, after(2 * minute), 'q1', null, { spent: 2 * 86_400_000, keeps: ['response', 'flagged'] }),
    answer(3, after(3 * minute), 'q1', null, { flagged: true, keeps: ['response'] }),
    answer(4, after(4 * minute), 'q1', ['a'], { keeps: ['flagged'] }),
  ];
  for (const one of [phone, ...laptop])
    expect(await sendAt(database, after(5 * minute), [one])).toEqual([{ id: one.id, status: 'stored' }]);
  const row = await wholeMock(database.client, { learner: 'ada', id });
  const events = await database.client.event.findMany({ orderBy: [{ at: 'asc' }, { id: 'asc' }] });
  const [run] = mockRunsFrom(row ? [row] : [], events);
  expect(run?.responses.map(({ response, flagged }) => [response, flagged])).toEqual([
    [['b'], false],
    [['b'], false],
    [['b'], true],
    [['a'], true],
  ]);
  // A question that was left open for days was open for one at most, and its answer is taken.
  expect(run?.responses[1]?.spent).toBe(86_400_000);
});

const wrong: { name: string; raw: Record<string, unknown>; problem: string }[] = [
  {
    name: 'a mock that nobody has',
    raw: answer(2, after(minute), 'q1', ['b'], { mock: eventId(7) }),
    problem: 'there is no such mock of yours',
  },
  {
    name: 'a question that is not in it',
    raw: answer(2, after(minute), 'q9'),
    problem: 'its mock has no such question',
  },
  {
    name: 'an option that was not offered',
    raw: answer(2, after(minute), 'q1', ['z']),
    problem: 'it names something that was not offered, so it cannot be marked',
  },
  {
    name: 'a response of another form',
    raw: answer(2, after(minute), 'q2', ['b']),
    problem: 'it is not a choice for each part, so it cannot be marked',
  },
  {
    name: 'a response without a flag',
    raw: event(2, after(minute), 'mock.response', { mock: id, item: 'q1', response: null, spent: 1 }),
    problem:
      'its payload must have a mock and a question of it, a response or null, whether it is flagged, and a time',
  },
  {
    name: 'a unit that is no exam',
    raw: { ...answer(2, after(minute), 'q1'), unit: 'ai-300/areas/retrieval' },
    problem: 'ai-300/areas/retrieval is no exam',
  },
  {
    name: 'a section that is no case study',
    raw: event(2, after(minute), 'mock.section', { mock: id, section: 1 }),
    problem: 'its mock has no such case study',
  },
  {
    name: 'time in a book that was closed',
    raw: event(2, after(minute), 'mock.looked', { mock: id, ms: 1000 }),
    problem: 'its mock was taken without the book',
  },
  {
    name: 'a response after the deadline',
    raw: answer(2, after(120 * minute + 1), 'q1'),
    problem: 'the time of its mock was over',
  },
];

test.each(wrong)('is refused: $name', async ({ raw, problem }) => {
  const database = await room();
  const now = new Date(Math.max(after(minute).getTime(), Date.parse(String(raw.at))));
  const results = await sendAt(database, now, [answer(1, after(0), 'q1'), raw, answer(3, after(0), 'q3')]);
  expect(results).toEqual([...stored(1), ...refused(2, problem), ...stored(3)]);
});

test('someone else’s mock is not there', async () => {
  const database = await room();
  await addLearner(database, 'bob');
  const raw = { ...answer(1, after(minute), 'q1'), learner: 'bob' };
  const results = await sendAt(database, after(minute), [raw], { learner: 'bob' });
  expect(results).toEqual(refused(1, 'there is no such mock of yours'));
});

test('a case study that was left takes nothing more, and what was made before it was left is kept', async () => {
  const database = await room();
  const leave = event(1, after(10 * minute), 'mock.section', { mock: id, section: 0 });
  expect(await sendAt(database, after(10 * minute), [leave])).toEqual(stored(1));
  const late = await sendAt(database, after(11 * minute), [answer(2, after(11 * minute), 'q1')]);
  expect(late).toEqual(refused(2, 'its case study had been left, and cannot be entered again'));
  // Made on another device that had no network then.
  const before = await sendAt(database, after(11 * minute), [answer(3, after(9 * minute), 'q1')]);
  expect(before).toEqual(stored(3));
});

test('after submission nothing more is taken, also in the same batch; what comes again is no refusal', async () => {
  const database = await room();
  const batch = [
    answer(1, after(minute), 'q1'),
    submit(2, after(2 * minute)),
    answer(3, after(minute), 'q3'),
  ];
  const over = 'its mock had been submitted before it arrived';
  expect(await sendAt(database, after(2 * minute), batch)).toEqual([
    ...stored(1),
    ...stored(2),
    ...refused(3, over),
  ]);
  // The answer to the first request was lost, and the browser sends all of it again.
  expect(await sendAt(database, after(300 * minute), batch)).toEqual([
    { id: eventId(1), status: 'duplicate' },
    { id: eventId(2), status: 'duplicate' },
    ...refused(3, over),
  ]);
  expect(await sendAt(database, after(3 * minute), [submit(4, after(3 * minute))])).toEqual(stored(4));
});

test('what was answered in time may arrive until five minutes after the end', async () => {
  const database = await room();
  const inTime = after(119 * minute);
  const last = new Date(endsAt.getTime() + grace - 1);
  expect(await sendAt(database, last, [answer(1, inTime, 'q1')])).toEqual(stored(1));
  const late = new Date(endsAt.getTime() + grace);
  expect(await sendAt(database, late, [answer(2, inTime, 'q3')])).toEqual(
    refused(2, 'it arrived more than five minutes after the end of its mock'),
  );
});

test('the server’s clock decides, whatever the browser’s says', async () => {
  const database = await room();
  const hour = 60 * minute;
  // An hour slow: it says that there is time left, and there is none.
  const now = new Date(endsAt.getTime() + minute);
  const slow = new Date(now.getTime() - hour);
  expect(await sendAt(database, now, [answer(1, slow, 'q1')], { sent: slow })).toEqual(
    refused(1, 'the time of its mock was over'),
  );
  // An hour fast: it says that time is up, and there is some left.
  const fast = new Date(endsAt.getTime() + hour - minute);
  const inTime = new Date(endsAt.getTime() - minute);
  expect(await sendAt(database, inTime, [answer(2, fast, 'q1')], { sent: fast })).toEqual(stored(2));
});

test('a mock without a clock stays open', async () => {
  const database = await room({ endsAt: null, openBook: true });
  const later = after(400 * 24 * 60 * minute);
  const looked = event(2, later, 'mock.looked', { mock: id, ms: 90_000 });
  expect(await sendAt(database, later, [answer(1, later, 'q1'), looked])).toEqual([
    ...stored(1),
    ...stored(2),
  ]);
});

test('looking things up helps with the question that is open, and with no other', async () => {
  const database = await room({ openBook: true });
  await sendAt(database, after(5 * minute), [
    answer(1, after(minute), 'q1'),
    event(2, after(2 * minute), 'mock.looked', { mock: id, ms: 30_000 }),
    answer(3, after(3 * minute), 'q2', { x: 'yes', y: 'no', z: 'no' }),
    answer(4, after(4 * minute), 'q3'),
  ]);
  const row = await wholeMock(database.client, { learner: 'ada', id });
  const events = await database.client.event.findMany({ orderBy: [{ at: 'asc' }, { id: 'asc' }] });
  const [run] = mockRunsFrom(row ? [row] : [], events);
  expect(run?.looked).toBe(30_000);
  expect([...(run?.helped ?? [])]).toEqual(['q2']);
});
