import { beforeAll, expect, test } from 'vitest';
import { GET as getProgress } from '@/app/api/progress/route';
import { GET as getReadiness } from '@/app/api/readiness/route';
import { GET as getTrend } from '@/app/api/readiness/trend/route';
import { liveContent } from '@/lib/content/live';
import type { Exam } from '@/lib/content/model';
import { bankOf } from '@/lib/items/bank';
import type { Source } from '@/lib/items/item';
import type { SentInsight, SentTrend } from '@/lib/outbox/insight';
import { uuid7 } from '@/lib/outbox/uuid7';
import type { Level, Snapshot } from '@/lib/outbox/wire';
import { cellsOf } from '@/lib/readiness/cells';
import { dayAfter, daysIn } from '@/lib/schedule/day';
import { serveHere } from '../db/serving';
import { answer, begin, get, type Happened, type Learner, store } from './learner';

serveHere();

const DAY = 86_400_000;
const now = Date.now();
const today = daysIn('UTC')(now);
let exam: Exam;
/** Questions of one choice by area, in areas with many. */
let areas: [id: string, sources: Source[]][] = [];

beforeAll(async () => {
  const [first] = (await liveContent()).model().exams;
  if (!first) throw new Error('The content has no exam.');
  exam = first;
  const { cells, find } = cellsOf(exam);
  const all = [...bankOf(exam).sources.values()].filter(
    ({ form, use }) => form === 'single' && use === 'drill',
  );
  areas = exam.domains
    .flatMap((domain) => domain.areas)
    .map(({ id }): [string, Source[]] => {
      const units = new Map(
        all
          .filter((one) => cells[find(one.area, one.objectives[0] ?? '') ?? -1]?.id === id)
          .map((one) => [one.unit, one]),
      );
      return [id, [...units.values()]];
    });
}, 30_000);

const insightOf = async (who: Learner, zone = 'UTC') =>
  (await get<SentInsight>(getReadiness, who, `&zone=${zone}`)).body;
const trendOf = async (who: Learner) => (await get<SentTrend>(getTrend, who, '&zone=UTC')).body;
const standingOf = async (who: Learner) => (await get<Snapshot>(getProgress, who, '&zone=UTC')).body.standing;

const rating = (unit: string, level: Level, at: number): Happened => ({
  kind: 'rating.set',
  unit,
  payload: { level },
  at,
});

/** Answers so many questions of every area, one after the other from a moment on. */
function everywhere(each: number, from: number, right: boolean): Happened[] {
  return areas.flatMap(([, sources]) =>
    sources.slice(0, each).map((source, at) => answer(source, from + at * 1000, { right })),
  );
}

test('who has done nothing has no history, and no session is refused', async () => {
  expect(await insightOf(await begin())).toMatchObject({ history: [], ratings: { compared: 0 } });
  expect((await get(getReadiness, { cookie: '' })).status).toBe(401);
  expect((await get(getTrend, await begin(), '', 'ai-999')).status).toBe(404);
});

test('the history has each day with answers and today, which is what the board says', async () => {
  const who = await begin();
  const some = everywhere(6, now - 20 * DAY, false);
  for (let from = 0; from < some.length; from += 90) await store(who, ...some.slice(from, from + 90));
  await store(
    who,
    ...areas.slice(0, 9).map(([, sources]) => answer(sources[8], now - 3 * DAY, { right: true })),
  );
  // What is asked again, or answered on its page, is none.
  await store(
    who,
    ...areas.slice(0, 9).map(([, sources]) => answer(sources[0], now - 2 * DAY, { right: true })),
    answer(areas[0]?.[1][7], now - 2 * DAY, { right: true, where: 'check' }),
  );
  const { history } = await insightOf(who);
  expect(history.map(({ day }) => day)).toEqual([dayAfter(today, -20), dayAfter(today, -3), today]);
  const [first = 0, second = 0, third = 0] = history.map(({ answers }) => answers);
  expect([second - first, third - second]).toEqual([9, 0]);
  const { readiness } = await standingOf(who);
  expect(history.at(-1)?.answers).toBe(readiness.answers);
  expect(history.at(-1)?.overall?.score.likely).toBe(readiness.overall?.score.likely);
  expect(history[1]?.overall?.score.likely).toBeGreaterThan(history[0]?.overall?.score.likely ?? 0);

  const { points, mocks } = await trendOf(who);
  expect(points).toBeGreaterThan(0);
  expect(mocks).toBe(0);
});

test('an answer that was taken back showed the key: the next one to its row says nothing', async () => {
  const who = await begin();
  const [one, other] = areas[0]?.[1] ?? [];
  const id = uuid7(now - 3 * DAY);
  await store(who, { ...answer(one, now - 3 * DAY, { right: false }), id });
  await store(who, {
    kind: 'answer.voided',
    unit: one?.unit ?? '',
    payload: { answer: id },
    at: now - 3 * DAY + 1000,
  });
  await store(
    who,
    answer(one, now - 2 * DAY, { right: true }),
    answer(other, now - 2 * DAY, { right: true }),
  );
  const { readiness, evidence } = await standingOf(who);
  expect(readiness.answers).toBe(1);
  // It counts as an answer all the same, for cards and mistakes.
  expect(evidence[areas[0]?.[0] ?? '']).toMatchObject({ answers: 2, right: 2 });
});

test('days end where the learner is', async () => {
  const who = await begin();
  // Half an hour before midnight in UTC: the next day in Kiritimati has long begun.
  const late = Date.parse(`${dayAfter(today, -4)}T23:30:00Z`);
  await store(who, answer(areas[0]?.[1][0], late, { right: true }));
  expect((await insightOf(who)).history[0]).toMatchObject({ day: dayAfter(today, -4), answers: 1 });
  const there = (await insightOf(who, 'Pacific/Kiritimati')).history[0];
  expect(there).toMatchObject({ day: dayAfter(today, -3), answers: 1 });
});

test('objectives and certainty count first answers, by the objective of the question', async () => {
  const who = await begin();
  const [one, other] = areas[0]?.[1] ?? [];
  await store(
    who,
    answer(one, now - 3 * DAY, { right: false, certainty: 'sure' }),
    answer(one, now - 2 * DAY, { right: true, certainty: 'sure' }),
    answer(other, now - DAY, { right: true, certainty: 'guess' }),
  );
  const { objectives, certainty } = await insightOf(who);
  expect(objectives).toHaveLength(exam.objectives.size);
  const counted = objectives.filter(({ answers }) => answers > 0);
  expect(counted.reduce((sum, { answers }) => sum + answers, 0)).toBe(2);
  expect(counted.reduce((sum, { right }) => sum + right, 0)).toBe(1);
  expect(counted.map(({ id }) => id)).toContain(one?.objectives[0]);
  expect(certainty).toEqual([
    { certainty: 'guess', answers: 1, right: 1 },
    { certainty: 'think', answers: 0, right: 0 },
    { certainty: 'sure', answers: 1, right: 0 },
  ]);
});

test('only ratings from before the evidence could be seen are compared with it', async () => {
  const who = await begin();
  const large = areas.filter(([, sources]) => sources.length >= 20).slice(0, 3);
  const [early, late, cleared] = large.map(([id]) => id);
  if (!early || !late || !cleared) throw new Error('The content has too few areas with many questions.');
  await store(
    who,
    rating(early, 'ready', now - 9 * DAY),
    rating(late, 'ready', now - DAY),
    rating(cleared, 'ready', now - 9 * DAY),
    { ...rating(cleared, 'ready', now - 8 * DAY), payload: { level: null } } as Happened,
  );
  for (const [, sources] of large)
    await store(
      who,
      ...sources.slice(0, 20).map((one, at) => answer(one, now - 5 * DAY + at, { right: false })),
    );
  // Said after the answers: it may follow what was seen.
  await store(who, rating(early, 'practice', now - DAY));
  expect((await insightOf(who)).ratings).toEqual({ compared: 1, higher: [early], lower: [] });
});

test('the history has the last sixty days with answers, and today', async () => {
  const who = await begin();
  const sources = areas.flatMap(([, sources]) => sources);
  const many = Array.from({ length: 240 }, (_, at) =>
    answer(sources[at], now - (70 - Math.floor(at / 4)) * DAY, { right: at % 3 > 0 }),
  );
  for (let from = 0; from < many.length; from += 80) await store(who, ...many.slice(from, from + 80));
  expect((await insightOf(who)).history).toHaveLength(61);
});
