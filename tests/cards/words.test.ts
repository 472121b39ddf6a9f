import { expect, test } from 'vitest';
import { costWords, dueWords, findingOf, mentionedWords, recalledBy } from '@/components/cards/words';
import { daysLeft, fieldOf } from '@/components/progress/examDay';
import type { SentCard, SentCards } from '@/lib/outbox/cards';
import { daysIn } from '@/lib/schedule/day';

const today = '2026-11-21';
const question = { ask: 'question' } as SentCard;
const cards = (given: Partial<SentCards>): SentCards => ({
  asked: [],
  due: 0,
  waiting: 0,
  done: 0,
  forecast: [],
  all: [{} as SentCards['all'][number]],
  ...given,
});

test.each([
  [{ all: [] }, 'You have no cards yet.'],
  [{ due: 1, asked: [question] }, '1 card is due, about 1 minute.'],
  [{ due: 12, asked: Array(12).fill(question) }, '12 cards are due, about 9 minutes.'],
  [{ due: 80, asked: Array(50).fill(question) }, '80 cards are due.'],
  [{}, 'No card is due today.'],
  [
    { done: 3, forecast: [{ day: '2026-11-22', cards: 1 }] },
    'You are done for today; the next comes tomorrow.',
  ],
  [
    {
      forecast: [
        { day: '2026-11-22', cards: 0 },
        { day: '2026-11-23', cards: 4 },
      ],
    },
    'No card is due today; the next 4 come on 23 November 2026.',
  ],
])('%j is found as %s', (given, finding) => {
  expect(findingOf(cards(given), today)).toBe(finding);
});

test('days are said as they are thought of', () => {
  expect(dueWords('2026-11-19', today)).toBe('today');
  expect(dueWords('2026-11-22', today)).toBe('tomorrow');
  expect(dueWords('2026-12-01', today)).toBe('1 December 2026');
  expect(dueWords(null, today)).toBe('not again before the exam');
});

test('a retention target says what it costs beside the usual one', () => {
  expect(costWords(0.9, 0.9)).toBe('Of the cards that come back, you will still know about 90 in 100.');
  expect(costWords(0.95, 0.9)).toMatch(
    /about 95 in 100\. That takes about 2\.5 times as many reviews as 90%\.$/,
  );
  expect(costWords(0.8, 0.9)).toMatch(/about 80 in 100\. That takes about 30% of the reviews of 90%\.$/);
});

test('what was mentioned is what was known', () => {
  expect([0, 2, 3, 5, 6].map((mentioned) => recalledBy(mentioned, 6))).toEqual([
    'no',
    'no',
    'partly',
    'partly',
    'yes',
  ]);
  expect(mentionedWords(3, 6)).toBe('3 of 6 points mentioned: this counts as partly known.');
});

test('the exam’s day is counted in days where the learner is', () => {
  const inBerlin = daysIn('Europe/Berlin');
  const at = '2026-12-03T08:00:00.000Z';
  const left = (now: string) => daysLeft(at, Date.parse(now), inBerlin);
  expect(left('2026-11-21T12:00:00Z')).toBe('12 days left');
  // Past midnight in Berlin, and not yet in UTC.
  expect(left('2026-12-01T23:30:00Z')).toBe('tomorrow');
  expect(left('2026-12-02T23:30:00Z')).toBe('today');
  expect(left('2026-12-03T08:00:00Z')).toBeNull();
  expect(new Date(fieldOf(at)).toISOString()).toBe(at);
});
