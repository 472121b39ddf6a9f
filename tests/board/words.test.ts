import { describe, expect, it } from 'vitest';
import {
  basisWords,
  chanceWords,
  claimsWords,
  findingOf,
  missingWords,
  narrowingWords,
  outlookOf,
  sureWords,
  trendWords,
} from '@/components/readiness/words';
import type { SentInsight } from '@/lib/outbox/insight';
import { noReadiness } from '@/lib/outbox/wire';

const overall = (chance: number, low: number, high: number) => ({
  chance,
  score: { likely: (low + high) / 2, low, high },
  share: { likely: 0.6, low: 0.5, high: 0.7 },
  narrowing: { unit: 'demo/areas/a', answers: 3 },
});
const titles = { 'demo/domains/a': 'Domain A', 'demo/domains/b': 'Domain B' };

describe('the finding', () => {
  it.each([
    [0.97, 705, 880, 'Very likely, you would pass today.'],
    // However high the chance: the interval reaches below the mark.
    [0.97, 699, 880, 'More likely than not, you would pass today.'],
    [0.6, 640, 790, 'More likely than not, you would pass today.'],
    [0.5, 600, 790, 'It could go either way today.'],
    [0.4, 600, 750, 'More likely than not, you would not pass today.'],
    [0.01, 450, 700, 'More likely than not, you would not pass today.'],
    [0.01, 450, 699, 'Very likely, you would not pass today.'],
  ])('of a chance of %d between %d and %d', (chance, low, high, words) => {
    expect(findingOf({ ...noReadiness, answers: 90, overall: overall(chance, low, high) }, 700)).toBe(words);
  });

  it('says more with every point, and never jumps over what lies between', () => {
    const order = ['hardly', 'unlikely', 'open', 'likely', 'surely'];
    const places = Array.from({ length: 101 }, (_, at) =>
      order.indexOf(outlookOf(overall(at / 100, 500 + 3 * at, 640 + 3 * at), 700)),
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(new Set(places).size).toBe(order.length);
  });

  it.each([
    [{ answers: 23, domains: [] }, 'Nobody can say yet: 23 more answers are missing.', ''],
    [
      { answers: 0, domains: [{ id: 'demo/domains/b', answers: 1 }] },
      'Nobody can say yet: 1 more answer is missing.',
      'Missing: at least 1 on Domain B.',
    ],
    [
      {
        answers: 4,
        domains: [
          { id: 'demo/domains/a', answers: 5 },
          { id: 'demo/domains/b', answers: 2 },
        ],
      },
      'Nobody can say yet: 7 more answers are missing.',
      'Missing: at least 5 on Domain A and 2 on Domain B.',
    ],
  ])('of too few answers: %j', (missing, finding, where) => {
    expect(findingOf({ ...noReadiness, answers: 12, missing }, 700)).toBe(finding);
    expect(missingWords(missing, titles)).toBe(where);
  });
});

it('is never certain', () => {
  expect([0, 0.004, 0.5, 0.995, 1].map(chanceWords)).toEqual([
    'under 1%',
    'under 1%',
    '50%',
    'over 99%',
    'over 99%',
  ]);
});

it('says what it rests on, and how it moved', () => {
  expect(basisWords(312, 0)).toBe('312 first answers');
  expect(basisWords(312, 2)).toBe('312 first answers, some of them in 2 mock exams');
  expect([12, 4, -30].map(trendWords)).toEqual([
    'up 12 points in a week',
    'much as a week ago',
    'down 30 points in a week',
  ]);
});

describe('ratings beside answers', () => {
  it.each([
    [3, 0, 7, 'You rate yourself higher than you answer in 3 of 7 areas'],
    [0, 1, 1, 'You rate yourself lower than you answer in 1 of 1 area'],
    [2, 1, 7, 'You rate yourself higher than you answer in 2 of 7 areas, and lower in 1'],
    [0, 0, 7, 'Your ratings and answers disagree in none of 7 areas'],
  ])('%d higher, %d lower of %d', (higher, lower, compared, words) => {
    const units = (count: number) => Array.from({ length: count }, (_, at) => `demo/areas/${at}`);
    expect(claimsWords({ compared, higher: units(higher), lower: units(lower) })).toBe(words);
  });
});

it('says whether who is sure is right, once there is something to say', () => {
  const said = (answers: number, right: number): SentInsight['certainty'] => [
    { certainty: 'guess', answers: 4, right: 1 },
    { certainty: 'sure', answers, right },
  ];
  expect(sureWords(said(9, 9))).toBe('How sure you are, and how right');
  expect(sureWords(said(40, 33))).toBe('When you are sure, you are right in 83 of 100 answers');
});

it('says what would narrow it most, as long as there is something to answer', () => {
  expect(narrowingWords({ unit: 'demo/domains/a', answers: 1 }, titles)).toBe(
    'Domain A is the widest unknown: 1 more answer there would narrow this most.',
  );
  expect(narrowingWords(null, titles)).toBe('');
});
