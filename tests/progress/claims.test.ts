import fc from 'fast-check';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { GET as getPlan } from '@/app/api/plan/route';
import { GET as getProgress } from '@/app/api/progress/route';
import { GET as getReadiness } from '@/app/api/readiness/route';
import { GET as getTrend } from '@/app/api/readiness/trend/route';
import { liveContent } from '@/lib/content/live';
import type { Exam } from '@/lib/content/model';
import { bankOf } from '@/lib/items/bank';
import type { SentInsight, SentTrend } from '@/lib/outbox/insight';
import type { SentPlan } from '@/lib/outbox/plan';
import type { Snapshot } from '@/lib/outbox/wire';
import { serveHere } from '../db/serving';
import { answer, begin, get, type Happened, type Learner, store } from './learner';

serveHere();

const DAY = 86_400_000;
const NOON = Date.UTC(2027, 1, 1, 12);
let exam: Exam;

beforeAll(async () => {
  const [first] = (await liveContent()).model().exams;
  if (!first) throw new Error('The content has no exam.');
  exam = first;
}, 120_000);

afterEach(() => void vi.useRealTimers());
/** Every number that a learner is told of themselves, with the ratings beside them left out. */
async function toldTo(who: Learner) {
  const { standing } = (await get<Snapshot>(getProgress, who, '&zone=UTC')).body;
  const { ratings, ...insight } = (await get<SentInsight>(getReadiness, who, '&zone=UTC')).body;
  const trend = (await get<SentTrend>(getTrend, who, '&zone=UTC')).body;
  const { outlook, results } = (await get<SentPlan>(getPlan, who, '&zone=UTC')).body;
  return { ratings, numbers: { standing, insight, trend, outlook, results } };
}

/** Answers to questions of all domains over two weeks, two of three right. */
function answers(): Happened[] {
  const sources = [...bankOf(exam).sources.values()].filter(
    ({ form, use }) => form === 'single' && use === 'drill',
  );
  const perDomain = exam.domains.map(({ id }) =>
    sources.filter(({ objectives }) => exam.objectives.get(objectives[0] ?? '')?.domain.id === id),
  );
  return Array.from({ length: 90 }, (_, at) => {
    const own = perDomain[at % perDomain.length];
    const when = NOON - (14 - Math.floor(at / 7)) * DAY + at;
    return answer(own?.[Math.floor(at / perDomain.length)], when, { right: at % 3 > 0 });
  });
}

test('changing every self-rating moves no number, whenever it was made', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON });
  const areas = exam.domains.flatMap(({ areas }) => areas).map(({ id }) => id);
  const sat = new Date(NOON - DAY).toISOString();
  const week = { name: 'weekMinutes' as const, value: [60, 60, 60, 60, 60, 60, 60] };
  const examAt = { name: 'examAt' as const, value: new Date(NOON + 30 * DAY).toISOString() };
  const result = { examAt: sat, score: 640, bars: { lifecycle: 40 } };
  const who = await begin();
  await store(who, ...answers());
  await store(
    who,
    { kind: 'setting.set', unit: exam.id, payload: week, at: NOON },
    { kind: 'setting.set', unit: exam.id, payload: examAt, at: NOON },
    { kind: 'exam.result', unit: exam.id, payload: result, at: NOON },
  );
  const before = await toldTo(who);
  // What is compared says something.
  const { standing, insight, trend, outlook, results } = before.numbers;
  expect(standing.readiness.overall).not.toBeNull();
  expect([insight.history.length > 10, trend.points !== null, outlook !== null]).toEqual([true, true, true]);
  expect(results[0]?.expected).not.toBeNull();

  const claims = new Set<string>();
  const level = fc.constantFrom('practice' as const, 'review' as const, 'ready' as const, null);
  let nth = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(level, { minLength: areas.length, maxLength: areas.length }),
      fc.integer({ min: 0, max: 20 }),
      async (levels, ago) => {
        nth++;
        const rated = areas.map((unit, at): Happened => {
          return {
            kind: 'rating.set',
            unit,
            payload: { level: levels[at] ?? null },
            at: NOON - ago * DAY + nth,
          };
        });
        await store(who, ...rated);
        const { ratings, numbers } = await toldTo(who);
        expect(numbers).toEqual(before.numbers);
        claims.add(JSON.stringify(ratings));
      },
    ),
    { numRuns: 8 },
  );
  // They did arrive: what is compared with the answers is another thing each time.
  expect(claims.size).toBeGreaterThan(1);
});

test('the order in which answers are stored moves no number', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON });
  const all = answers().map((one, at) => ({ ...one, id: idAt(at) }));
  const other = all.toSorted((a, b) => (a.id.slice(-2) + a.id < b.id.slice(-2) + b.id ? -1 : 1));
  const [one, two] = [await begin(), await begin()];
  await store(one, ...all);
  for (let from = 0; from < other.length; from += 30) await store(two, ...other.slice(from, from + 30));
  expect((await toldTo(two)).numbers).toEqual((await toldTo(one)).numbers);
});

/** An id of its own for the n-th event, in no order of time. */
function idAt(at: number): string {
  const mixed = ((at * 7919) % 997).toString(16).padStart(12, '0');
  return `019a0000-0000-7000-8000-${mixed}`;
}
