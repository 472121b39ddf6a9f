import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { GET as getFile } from '@/app/api/plan/calendar.ics/route';
import { GET as getFeed } from '@/app/api/plan/feed/[token]/route';
import { GET as getPlan } from '@/app/api/plan/route';
import { liveContent } from '@/lib/content/live';
import { type Exam, filesOfKind } from '@/lib/content/model';
import type { StoredEvent } from '@/lib/db/events';
import { bankOf } from '@/lib/items/bank';
import type { Source } from '@/lib/items/item';
import type { SentPlan, SentTask } from '@/lib/outbox/plan';
import type { Level, Payloads } from '@/lib/outbox/wire';
import type { MockRun } from '@/lib/progress/mock-run';
import { planFrom } from '@/lib/progress/plan';
import { standpointOf } from '@/lib/progress/plan-standpoint';
import { lastsFrom } from '@/lib/progress/snapshot';
import { serveHere } from '../db/serving';
import { answer, begin, get, type Happened, type Learner, store } from './learner';

serveHere();

const DAY = 86_400_000;
const HOUR = DAY / 24;
/** A Monday. */
const NOON = Date.UTC(2027, 1, 1, 12);
let exam: Exam;
let sources: Source[] = [];

beforeAll(async () => {
  const [first] = (await liveContent()).model().exams;
  if (!first) throw new Error('The content has no exam.');
  exam = first;
  sources = [...bankOf(exam).sources.values()].filter(
    ({ form, use }) => form === 'single' && use === 'drill',
  );
}, 120_000);

afterEach(() => void vi.useRealTimers());
const at = (now: number) => vi.useFakeTimers({ toFake: ['Date'], now });
const planOf = async (who: Learner, zone = 'UTC') =>
  (await get<SentPlan>(getPlan, who, `&zone=${zone}`)).body;
const said = (payload: Payloads['setting.set'], at = NOON): Happened => ({
  ...{ kind: 'setting.set', unit: 'ai-300', payload, at },
});
const plan = (task: string, to: string, at: number): Happened => ({
  ...{ kind: 'plan.set', unit: 'ai-300', payload: { task, to }, at },
});
const examAt = (at: number) => said({ name: 'examAt', value: new Date(at).toISOString() });
const week = (...minutes: number[]) => said({ name: 'weekMinutes', value: minutes });
const tasksOn = ({ days }: SentPlan, at: number): SentTask[] => days[at]?.tasks ?? [];
const find = (plan: SentPlan, id: string) => {
  const on = plan.days.find(({ tasks }) => tasks.some((task) => task.id === id));
  return { day: on?.day, task: on?.tasks.find((task) => task.id === id) };
};

/** Somebody with an hour on each day, two and a half on Saturdays, and an exam in three weeks. */
async function planner(...more: Happened[]) {
  at(NOON);
  const who = await begin();
  await store(who, examAt(NOON + 21 * DAY), week(60, 60, 60, 60, 60, 150, 60), ...more);
  return who;
}

/** A few first answers in each domain, right or wrong by turns: enough for an estimate. */
function spread(count: number, day: (at: number) => number): Happened[] {
  const perDomain = exam.domains.map(({ id }) =>
    sources.filter(({ objectives }) => exam.objectives.get(objectives[0] ?? '')?.domain.id === id),
  );
  const chosen = Array.from({ length: count }, (_, at) => {
    const own = perDomain[at % perDomain.length] ?? [];
    return own[Math.floor((at / perDomain.length) * 7) % own.length];
  });
  return [...new Set(chosen)].map((source, index) =>
    answer(source, day(index) + index * 1000, { right: index % 3 !== 0 }),
  );
}

test('what has no minutes, no day, or a day that is over says so, and nothing is planned', async () => {
  at(NOON);
  const who = await begin();
  expect(await planOf(who)).toMatchObject({ hasMinutes: null, examAt: null, isOver: false, days: [] });
  await store(who, week(0, 0, 0, 0, 0, 0, 0));
  expect(await planOf(who)).toMatchObject({ hasMinutes: false, days: [], leftOut: [] });
  await store(who, said({ name: 'weekMinutes', value: [30, 30, 30, 30, 30, 30, 30] }, NOON + 1));
  expect((await planOf(who)).days).toHaveLength(14);
  await store(who, examAt(NOON - DAY));
  expect(await planOf(who)).toMatchObject({ isOver: true, days: [], outlook: null });
});

test('today stays as it is while it is worked off, tasks tick themselves, and what is missed comes again', async () => {
  const who = await planner(answer(sources[0], NOON - 2 * DAY, { right: false }));
  const before = await planOf(who);
  const [cards, ...others] = tasksOn(before, 0);
  const drill = others.find(({ kind }) => kind === 'drill');
  expect(cards).toMatchObject({ kind: 'cards', title: 'Go through 1 card', done: false });
  if (!drill) throw new Error('There is no drill today.');
  const area = `ai-300/${drill.id.split(' ')[1]}`;
  const own = sources.filter((source) => source.area === area);
  const total = Number(/^\d+/.exec(drill.note)?.[0]);
  const answers = own
    .slice(0, total)
    .map((source, at) => answer(source, NOON + at * 1000, { right: at % 2 === 0 }));

  await store(who, ...answers.slice(0, 3), answer(sources[0], NOON + HOUR, { right: true, where: 'card' }));
  at(NOON + 2 * HOUR);
  const midway = await planOf(who);
  expect(tasksOn(midway, 0).map(({ id }) => id)).toEqual(tasksOn(before, 0).map(({ id }) => id));
  expect(find(midway, drill.id).task).toMatchObject({ done: false, so: `3 of ${total} answered` });
  expect(find(midway, drill.id).task?.href).toContain(`size=${total - 3}`);
  expect(tasksOn(midway, 0)[0]).toMatchObject({ kind: 'cards', done: true });
  if (answers.length >= total) {
    await store(who, ...answers.slice(3));
    expect(find(await planOf(who), drill.id).task).toMatchObject({ done: true, so: '' });
  }

  // Four days later nothing else was done: all that matters is still to come.
  at(NOON + 4 * DAY);
  const later = await planOf(who);
  expect(later.days[0]?.day).toBe('2027-02-05');
  const mocks = later.days.flatMap(({ tasks }) => tasks.filter(({ kind }) => kind === 'mock'));
  expect(mocks.map(({ id }) => id)).toEqual(['mock 1', 'mock 2']);
});

test('no day was missed before there was a plan, nor on the day on which it was made anew', async () => {
  const who = await planner(answer(sources[0], NOON - 12 * DAY, { right: true }));
  expect((await planOf(who)).missed).toBe(0);
  at(NOON + 3 * DAY);
  expect((await planOf(who)).missed).toBe(2);
  await store(who, said({ name: 'weekMinutes', value: [30, 30, 30, 30, 30, 30, 30] }, NOON + 3 * DAY));
  expect((await planOf(who)).missed).toBe(0);
});

test('what is done another day than planned is ticked on the day it was done', async () => {
  const roomy = [60, 60, 60, 60, 60, 240, 240];
  for (const [path, kind] of [
    ['four-weeks', 'path'],
    [null, 'lab'],
  ] as const) {
    const who = await planner(
      said({ name: 'path', value: path }),
      said({ name: 'weekMinutes', value: roomy }, NOON + 1),
    );
    const later = (await planOf(who)).days.slice(1);
    const task = later.flatMap(({ tasks }) => tasks).find((one) => one.kind === kind);
    const unit = `ai-300/${task?.id.split(' ')[1]}`;
    const done: Happened =
      kind === 'path'
        ? { kind: 'tick.set', unit, payload: { done: true }, at: NOON + 2 }
        : { kind: 'rating.set', unit, payload: { level: 'review' }, at: NOON + 2 };
    await store(who, done);
    at(NOON + HOUR);
    expect(find(await planOf(who), task?.id ?? '')).toMatchObject({
      day: '2027-02-01',
      task: { done: true },
    });
    at(NOON + DAY);
    expect(find(await planOf(who), task?.id ?? '').day).toBeUndefined();
  }
});

test('rating every area and lab on the first day leaves today its tasks', async () => {
  const who = await planner();
  const before = tasksOn(await planOf(who), 0);
  expect(before.map(({ kind }) => kind)).toEqual(['diagnostic', 'read']);
  const areas = exam.domains.flatMap(({ areas }) => areas.map(({ id }) => id));
  const labs = filesOfKind(exam, 'lab').map(({ id }) => id);
  const rate = (unit: string, level: Level): Happened => ({
    ...{ kind: 'rating.set', unit, payload: { level }, at: NOON + 1 },
  });
  await store(who, ...areas.map((unit, at) => rate(unit, at % 3 === 0 ? 'review' : 'practice')));
  const rated = tasksOn(await planOf(who), 0);
  expect(rated.map(({ id, done }) => [id, done])).toEqual(
    before.map(({ id, kind }) => [id, kind === 'read']),
  );
  // Of labs those are ticked that the plan had; they take no room.
  await store(who, ...labs.map((unit) => rate(unit, 'review')));
  const after = await planOf(who);
  expect(tasksOn(after, 0).slice(0, 2)).toEqual(rated);
  for (const { kind, done } of tasksOn(after, 0).slice(2)) expect([kind, done]).toEqual(['lab', true]);
  expect(tasksOn(after, 0).length).toBeLessThan(labs.length);
  expect(after.leftOut.find(({ what }) => what === 'labs')).toBeUndefined();
});

test('a task is put on another day, left out, done outside and given back', async () => {
  const who = await planner();
  const before = await planOf(who);
  const later = before.days.slice(1).filter(({ day }) => day !== '2027-02-09');
  const reading = later.flatMap(({ tasks }) => tasks).find(({ kind }) => kind === 'read');
  if (!reading) throw new Error('There is nothing to read.');
  const { id } = reading;
  await store(who, plan(id, '2027-02-09', NOON + 1), plan('mock 1', 'skip', NOON + 1));
  const moved = await planOf(who);
  expect(find(moved, id)).toMatchObject({ day: '2027-02-09', task: { said: '2027-02-09' } });
  expect(find(moved, 'mock 1').day).toBeUndefined();
  expect(moved.skipped).toMatchObject([{ id: 'mock 1', said: 'skip' }]);
  await store(who, plan(id, 'done', NOON + 2), plan('mock 1', 'plan', NOON + 2));
  at(NOON + HOUR);
  const done = await planOf(who);
  expect(find(done, id)).toMatchObject({ day: '2027-02-01', task: { done: true, said: 'done' } });
  expect([find(done, 'mock 1').day, done.skipped]).toEqual([find(before, 'mock 1').day, []]);
});

test('a mock that is taken ticks the one that was put on its day, and leaves the other where it was put', async () => {
  const model = (await liveContent()).model();
  const run: MockRun = {
    ...{ id: 'one', exam: exam.id, style: 'full', extraTime: 1, openBook: false, seeded: false, met: 0 },
    ...{
      startedAt: new Date(NOON - 2 * HOUR),
      endsAt: new Date(NOON),
      submittedAt: null,
      seed: '',
      items: [],
    },
    responses: [{ item: '', response: null, flagged: false, spent: 0, at: new Date(NOON - HOUR) }],
    ...{ closed: new Map(), looked: 0, helped: new Set() },
  };
  const wish = (task: string, to: string) => plan(task, to, NOON - DAY);
  const mocksOf = (days: number, ...wishes: Happened[]) => {
    const settings = [examAt(NOON + 21 * DAY), week(150, 150, 150, 150, 150, 150, 150)];
    const rows = [...settings, ...wishes].map(
      ({ at, payload, ...rest }, order): StoredEvent => ({
        ...{ ...rest, id: `${order}`, at: new Date(at), payload: JSON.stringify(payload) },
      }),
    );
    const record = { answers: [], recalls: [], drills: [], mocks: [run], shown: new Map() };
    const last = lastsFrom(rows, (unit) => unit);
    const now = NOON + HOUR + days * DAY;
    const made = planFrom(
      standpointOf({ exam, model, ratings: {}, last, record }, { now, zone: 'UTC' }),
      'UTC',
    );
    return [
      ...made.days.flatMap(({ day, tasks }) =>
        tasks.flatMap(({ id, kind, done }) => (kind === 'mock' ? [[day, id, done]] : [])),
      ),
      ...made.skipped.map(({ id }) => id),
    ];
  };
  const swapped = [wish('mock 2', '2027-02-01'), wish('mock 1', '2027-02-06')];
  expect(mocksOf(0, ...swapped)).toEqual([
    ['2027-02-01', 'mock 2', true],
    ['2027-02-06', 'mock 1', false],
  ]);
  expect(mocksOf(1, ...swapped)).toEqual([['2027-02-06', 'mock 1', false]]);
  // Who left one out takes one.
  const skipped = wish('mock 1', 'skip');
  expect(mocksOf(0, skipped)).toEqual([['2027-02-01', 'mock 2', true], 'mock 1']);
  expect(mocksOf(1, skipped)).toEqual(['mock 1']);
});

test('cards that are gone through do not come again tomorrow, though today had no time for all of them', async () => {
  const rules = [...new Map(sources.map((source) => [source.rule, source])).values()].slice(0, 18);
  const missed = rules.map((source, at) => answer(source, NOON - 3 * DAY + at, { right: false }));
  const who = await planner(...missed, {
    ...week(5, 5, 5, 5, 5, 5, 5),
    at: NOON + 1,
  });
  const cards = async () =>
    (await planOf(who)).days
      .slice(0, 3)
      .flatMap(({ tasks }) => tasks.flatMap(({ kind, title }) => (kind === 'cards' ? [title] : [])));
  expect(await cards()).toEqual(Array.from({ length: 3 }, () => 'Go through 6 cards'));
  await store(who, ...rules.map((source, at) => answer(source, NOON + at, { right: true, where: 'card' })));
  at(NOON + HOUR);
  expect(await cards()).toEqual(['Go through 6 cards']);
});

test('keep or move is silent below the minima, and then lies in its range and rises with practice', async () => {
  const who = await planner(...spread(20, () => NOON - DAY));
  expect((await planOf(who)).outlook).toBeNull();
  await store(who, ...spread(90, (at) => NOON - (1 + (at % 9)) * DAY).slice(20));
  const { outlook } = await planOf(who);
  if (!outlook) throw new Error('Nothing is said of keeping or moving.');
  expect(outlook).toMatchObject({ days: 21, onDay: { low: outlook.now } });
  expect(outlook.pace).toBeGreaterThan(0);
  expect(outlook.onDay.likely).toBeGreaterThan(outlook.onDay.low);
  expect(outlook.onDay.high).toBeGreaterThan(outlook.onDay.likely);
});

test('a result is compared with what was known when the exam began, and can be taken back', async () => {
  const sat = NOON + DAY;
  const who = await planner(...spread(90, () => NOON - DAY));
  await store(who, examAt(sat));
  const noted = (score: number | null, at: number): Happened => ({
    ...{ kind: 'exam.result', unit: 'ai-300', at },
    payload: { examAt: new Date(sat).toISOString(), score, bars: { lifecycle: 40 } },
  });
  at(sat + HOUR);
  await store(who, noted(655, sat + HOUR));
  const [result] = (await planOf(who)).results;
  expect(result).toMatchObject({ score: 655, expected: { chance: expect.any(Number) } });
  expect(result?.domains.find(({ id }) => id === 'lifecycle')).toMatchObject({ bar: 40 });
  // What is answered afterwards changes nothing of what had been expected.
  at(sat + 3 * DAY);
  await store(who, ...spread(180, () => sat + 2 * DAY).slice(90));
  expect((await planOf(who)).results).toEqual([result]);
  await store(who, noted(null, sat + 3 * DAY));
  expect((await planOf(who)).results).toEqual([]);
});

test('the calendar has the tasks on their days and no more, for who has its address and until it is ended', async () => {
  const who = await planner(...spread(60, () => NOON - DAY));
  const key = 'a-key-of-sixteen-or-more';
  const feedOf = async (address: string) => {
    const url = new URL(`http://localhost:3000${address}&zone=UTC`);
    const token = decodeURIComponent(url.pathname.split('/').at(-1) ?? '');
    const answer = await getFeed(new Request(url), { params: Promise.resolve({ token }) });
    return { status: answer.status, text: await answer.text(), type: answer.headers.get('content-type') };
  };
  const before = await planOf(who);
  expect(before.feed).toBeNull();
  const guessed = `/api/plan/feed/${who.learner}.${'A'.repeat(43)}?exam=ai-300`;
  expect((await feedOf(guessed)).status).toBe(404);
  await store(who, said({ name: 'feed', value: key }));
  expect((await feedOf(guessed)).status).toBe(404);

  const { feed, days } = await planOf(who);
  const { status, text, type } = await feedOf(feed ?? '');
  expect([status, type]).toEqual([200, 'text/calendar; charset=utf-8']);
  const lines = text.replaceAll('\r\n ', '').split('\r\n');
  const titles = lines.filter((line) => line.startsWith('SUMMARY:')).map((line) => line.slice(8));
  const escaped = (title: string) => title.replace(/[\\;,]/g, '\\$&');
  expect(titles).toEqual([
    ...days.flatMap(({ tasks }) => tasks.map(({ title }) => `AI-300: ${escaped(title)}`)),
    'AI-300 exam',
  ]);
  expect(new Set(lines.map((line) => line.split(/[:;]/)[0])).size).toBeLessThan(18);
  for (const secret of [who.learner, key, 'chance', '%']) expect(text.includes(secret), secret).toBe(false);

  const file = await getFile(
    new Request('http://localhost:3000/api/plan/calendar.ics?exam=ai-300&zone=UTC', {
      headers: { cookie: who.cookie },
    }),
  );
  expect(await file.text()).toBe(text);
  expect((await getFile(new Request('http://localhost:3000/api/plan/calendar.ics?exam=ai-300'))).status).toBe(
    401,
  );

  await store(who, said({ name: 'feed', value: 'another-key-of-sixteen' }, NOON + 1));
  expect((await feedOf(feed ?? '')).status).toBe(404);
  await store(who, said({ name: 'feed', value: null }, NOON + 2));
  expect((await planOf(who)).feed).toBeNull();
});

test('an exam thousands of years away takes no longer than one that is not set', async () => {
  const far = said({ name: 'examAt', value: '9999-12-30T23:59:00.000Z' }, NOON + 1);
  const who = await planner(far);
  at(NOON + 2);
  const began = performance.now();
  const { days } = await planOf(who);
  expect(days).toHaveLength(14);
  expect(performance.now() - began).toBeLessThan(3000);
});
