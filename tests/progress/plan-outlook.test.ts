import { expect, test } from 'vitest';
import type { Answer } from '@/lib/items/answer';
import { outlookIn } from '@/lib/progress/plan-outlook';
import type { Standpoint } from '@/lib/progress/plan-standpoint';
import { readinessOf } from '@/lib/readiness/estimate';
import { evidenceFrom } from '@/lib/readiness/evidence';
import { dayAfter, daysIn } from '@/lib/schedule/day';
import { answered, DAY, domainOf, NOW, own } from '../readiness/making';

const { exam, sources } = own;
const today = daysIn('UTC')(NOW);

/** What is said of an exam in four weeks after answers, two of three right, so many days ago each. */
function outlookAfter(chosen: typeof sources, ago: (at: number) => number) {
  const answers = chosen.map((source, at) =>
    answered(source, { share: at % 3 > 0 ? 1 : 0, at: NOW - ago(at) * DAY }),
  ) as Answer[];
  // What an outlook reads of where somebody stands.
  const at = { exam, record: { answers }, now: NOW, today } as unknown as Standpoint;
  const outlook = outlookIn(at, readinessOf(exam, evidenceFrom(answers, NOW)), dayAfter(today, 28));
  if (!outlook) throw new Error('The answers are too few to say anything.');
  return outlook;
}

/** So many questions, of all domains by turns. */
function some(count: number) {
  const perDomain = exam.domains.map(({ id }) =>
    sources.filter((source) => domainOf(exam, source) === `${exam.id}/domains/${id}`),
  );
  return Array.from(
    { length: count },
    (_, at) => perDomain[at % perDomain.length]?.[Math.floor(at / perDomain.length)] ?? sources[at],
  ).filter((source) => source !== undefined);
}

test('the pace is that of two weeks, or of the days since the first answer, and one day is no pace', () => {
  expect(outlookAfter(some(90), (at) => 0.1 + (at % 30))).toMatchObject({ paceDays: 14, pace: 3 });
  expect(outlookAfter(some(90), (at) => 0.1 + (at % 10))).toMatchObject({ paceDays: 10, pace: 9 });
  expect(outlookAfter(some(70), () => 0.1)).toMatchObject({ paceDays: 7, pace: 10 });
});

test('nobody is taken to learn from more new questions than there are', () => {
  const { now, onDay, keepFrom } = outlookAfter([...sources], (at) => 0.1 + (at % 7));
  expect(onDay).toEqual({ likely: now, low: now, high: now });
  expect(keepFrom).toBe(now >= 0.7 ? today : null);
  const few = outlookAfter(sources.slice(5), (at) => 0.1 + (at % 7));
  const many = outlookAfter(sources.slice(300), (at) => 0.1 + (at % 7));
  expect(few.onDay.high - few.onDay.low).toBeLessThanOrEqual(many.onDay.high - many.onDay.low);
});
