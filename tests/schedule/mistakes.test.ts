import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answer } from '@/lib/items/answer';
import { type DayOf, daysFrom, daysIn } from '@/lib/schedule/day';
import { isMiss, mistakesOf, openByDay, wantedFor } from '@/lib/schedule/mistakes';
import { answer, dayOf, manyAnswers, noon } from './making';

const counting = (questions: number, days: DayOf = dayOf) => ({ dayOf: days, questions: () => questions });
const missed = (day: number, question = 'a') => answer({ at: noon(day), question, right: false });
const right = (day: number, question = 'a', certainty: Answer['certainty'] = 'sure') =>
  answer({ at: noon(day), question, certainty });
const isOpen = (answers: Answer[], questions = 2) =>
  mistakesOf(answers, counting(questions)).some(({ closedAt }) => closedAt === null);

test.each([
  ['a wrong answer', [missed(0)]],
  ['a right guess', [right(0, 'a', 'guess')]],
  ['a part of the points', [answer({ right: false, share: 0.5 })]],
  ['one right answer', [missed(0), right(1, 'a')]],
  ['two on one day', [missed(0), right(1, 'a'), right(1, 'b')]],
  ['two to one question, where there are two', [missed(0), right(1, 'a'), right(2, 'a')]],
  ['a right answer and a guess', [missed(0), right(1, 'a'), right(2, 'b', 'guess')]],
  ['one that is missed between them', [missed(0), right(1, 'a'), missed(2), right(3, 'b')]],
  ['one that is missed after it closed', [missed(0), right(1, 'a'), right(2, 'b'), missed(3)]],
  ['right answers before it', [right(0, 'a'), right(1, 'b'), missed(2)]],
])('%s leaves a mistake open', (_, answers) => {
  expect(isOpen(answers)).toBe(true);
});

test.each([
  ['two days and two questions', [missed(0), right(1, 'a'), right(2, 'b')]],
  ['the day of the miss and another', [missed(0), right(0, 'a'), right(1, 'b')]],
  ['answers that were thought, or not said', [missed(0), right(1, 'a', 'think'), right(2, 'b', null)]],
  ['any two that fit', [missed(0), right(1, 'a'), right(1, 'b'), right(2, 'a')]],
])('%s close it', (_, answers) => {
  expect(isOpen(answers)).toBe(false);
});

test('where a rule has one question, the same one closes it on another day', () => {
  expect(isOpen([missed(0), right(1), right(1)], 1)).toBe(true);
  expect(isOpen([missed(0), right(1), right(2)], 1)).toBe(false);
});

test('a day is a day where the learner is', () => {
  // 23:30 and 0:30 in Berlin: an hour apart, and one day in UTC.
  const evening = Date.UTC(2026, 5, 10, 21, 30);
  const answers = [
    answer({ at: evening - 1000, right: false }),
    answer({ at: evening }),
    answer({ at: evening + 3_600_000 }),
  ];
  const closedIn = (zone: string) => mistakesOf(answers, counting(1, daysIn(zone)))[0]?.closedAt !== null;
  expect(closedIn('Europe/Berlin')).toBe(true);
  expect(closedIn('UTC')).toBe(false);
  expect(closedIn('No/Such_Zone')).toBe(false);
});

test('a mistake tells what was missed, since when it is open, and what is wanted', () => {
  const answers = [
    missed(0),
    right(1, 'a'),
    right(2, 'b'),
    missed(3),
    missed(4),
    right(5, 'b'),
    right(5, 'b'),
  ];
  const [mistake, ...others] = mistakesOf(answers, counting(2));
  expect(others).toEqual([]);
  expect(mistake).toMatchObject({ rule: 'rule', since: noon(3), closedAt: null });
  expect(mistake?.missed.map(({ at }) => at)).toEqual([noon(0), noon(3), noon(4)]);
  expect(mistake?.righted).toHaveLength(1);
  if (!mistake) return;
  expect(wantedFor(mistake, counting(2))).toEqual({ answers: 1, notOn: '2026-01-06', otherQuestion: true });
  expect(wantedFor(mistake, counting(1))).toEqual({ answers: 1, notOn: '2026-01-06', otherQuestion: false });
});

/** Whether a rule is open, as the issue says it in words, worked out the long way. */
function openInWords(answers: Answer[], questions: number): boolean {
  const lastMiss = answers.findLastIndex(isMiss);
  const since = answers.slice(lastMiss + 1);
  const pairs = since.flatMap((one) => since.map((other) => [one, other] as const));
  const closes = pairs.some(
    ([one, other]) =>
      dayOf(one.at) !== dayOf(other.at) && (questions === 1 || one.source.id !== other.source.id),
  );
  return lastMiss >= 0 && !closes;
}

test('whatever was answered, a mistake is open as the words say', () => {
  fc.assert(
    fc.property(manyAnswers, fc.constantFrom(1, 2), (answers, questions) => {
      const open = mistakesOf(answers, counting(questions)).filter(({ closedAt }) => closedAt === null);
      const expected = ['one', 'two', 'three'].filter((rule) =>
        openInWords(
          answers.filter(({ source }) => source.rule === rule),
          questions,
        ),
      );
      expect(open.map(({ rule }) => rule).sort()).toEqual(expected.sort());
      for (const mistake of open) expect(mistake.righted.some((one) => isMiss(one))).toBe(false);
    }),
  );
});

test('the trend says for each day what was open at its end', () => {
  const days = daysFrom('2025-12-31', 44);
  fc.assert(
    fc.property(manyAnswers, (answers) => {
      const trend = openByDay(answers, counting(2), days);
      expect(trend.map(({ day }) => day)).toEqual(days);
      for (const { day, open } of trend) {
        const until = answers.filter(({ at }) => dayOf(at) <= day);
        const then = mistakesOf(until, counting(2)).filter(({ closedAt }) => closedAt === null);
        expect(open).toBe(then.length);
      }
    }),
    { numRuns: 30 },
  );
});

test('the trend over ten thousand answers takes little more than counting once', () => {
  const answers = Array.from({ length: 10_000 }, (_, at) =>
    answer({
      at: noon(0) + at * 260_000,
      rule: `rule ${at % 400}`,
      question: `question ${at % 800}`,
      right: at % 3 > 0,
    }),
  );
  const days = daysFrom('2026-01-02', 30);
  const inBerlin = counting(2, daysIn('Europe/Berlin'));
  const once = quickest(() => mistakesOf(answers, inBerlin));
  // Worked out anew for each day it would take thirty times as long.
  expect(quickest(() => openByDay(answers, inBerlin, days))).toBeLessThan(6 * once + 5);
});

/** The least of some measurements, in milliseconds: what it takes where nothing else is going on. */
function quickest(work: () => unknown): number {
  const times = Array.from({ length: 5 }, () => {
    const before = performance.now();
    work();
    return performance.now() - before;
  });
  return Math.min(...times);
}
