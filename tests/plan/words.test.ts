import { describe, expect, it } from 'vitest';
import { againstWords, barWords, expectedWords, resultWords } from '@/components/plan/result-words';
import {
  adviceWords,
  chancesOf,
  dayWords,
  findingOf,
  isTooTight,
  keepFromWords,
  leftOutWords,
} from '@/components/plan/words';
import type { SentOutlook, SentPlan, SentPlanDay, SentResult, SentTask } from '@/lib/outbox/plan';

const task = (minutes: number, done = false) => ({ minutes, done }) as SentTask;
const day = (day: string, phase: SentPlanDay['phase'], ...tasks: SentTask[]): SentPlanDay => ({
  ...{ day, minutes: 60, phase, tasks },
});

describe('the finding', () => {
  const plan = (given: Partial<SentPlan>) =>
    findingOf(
      { today: '2026-11-21', hasMinutes: true, examAt: null, days: [], ...given } as SentPlan,
      '09:00',
    );
  const [study, done] = [day('2026-11-21', 'study', task(45), task(20, true)), day('2026-11-21', 'eve')];

  it.each<[string, Partial<SentPlan>, string]>([
    ['without minutes said', { hasMinutes: null }, 'Say how much time you have, and the plan makes itself.'],
    ['no minutes at all', { hasMinutes: false }, 'Your week has no minutes, so nothing can be planned.'],
    ['no exam', { days: [study] }, 'The next two weeks: 45\u00a0min planned.'],
    [
      'an exam far away',
      { days: [study], examAt: '2029-01-01T09:00:00Z' },
      'The next two weeks: 45\u00a0min planned. The exam is more than a year away.',
    ],
    ['days left', { days: [study, day('2026-11-24', 'exam')] }, 'Three days left: 45\u00a0min planned.'],
    [
      'the exam tomorrow',
      { days: [done, day('2026-11-22', 'exam')] },
      'Your exam is tomorrow, at 09:00: nothing more planned.',
    ],
    ['the exam today', { days: [day('2026-11-21', 'exam')] }, 'Your exam is today, at 09:00.'],
  ])('%s', (_, given, words) => {
    expect(plan(given)).toBe(words);
  });
});

it('says what a day amounts to, and where it is too much', () => {
  expect(dayWords(day('2026-11-21', 'study', task(45)))).toBe('45\u00a0min');
  expect(dayWords(day('2026-11-21', 'study', task(90)))).toBe('1\u00a0h 30\u00a0min, more than its 1\u00a0h');
  expect(dayWords(day('2026-11-21', 'eve'))).toBe('nothing: rest');
  expect(dayWords({ ...day('2026-11-21', 'study'), minutes: 0 })).toBe('no time');
});

it('says what is left out and why, and that a plan without it does not fit; labs are extra', () => {
  const left = (what: Parameters<typeof leftOutWords>[0]['what'], count: number, titles: string[] = []) => ({
    ...{ what, count, titles },
  });
  expect(leftOutWords(left('diagnostic', 1))).toBe(
    '1 diagnostic: no day before the last three has the time for it.',
  );
  expect(leftOutWords(left('areas', 3, ['Retrieval', 'Drift']))).toBe(
    '3 areas: the days before the last three have no time for more, and those with more to gain come first. Retrieval, Drift and 1 more.',
  );
  expect([
    isTooTight([]),
    isTooTight([left('labs', 2)]),
    isTooTight([left('labs', 2), left('mocks', 1)]),
  ]).toEqual([false, false, true]);
});

describe('keep or move', () => {
  const outlook = (given: Partial<SentOutlook>): SentOutlook => ({
    ...{ now: 0.999, onDay: { likely: 0.4, low: 0.001, high: 0.62 }, advice: 'move', answers: 90 },
    ...{ pace: 4.26, paceDays: 14, days: 10, keepFrom: null },
    ...given,
  });

  it('says what the evidence favours, and from when on', () => {
    expect(adviceWords(outlook({ advice: 'keep' }))).toBe('The evidence favours keeping the day.');
    expect(adviceWords(outlook({ advice: 'open' }))).toContain('neither');
    expect(adviceWords(outlook({}))).toBe('The evidence favours moving the day, and more practice a day.');
    const later = outlook({ keepFrom: '2026-12-24' });
    expect(adviceWords(later)).toBe('The evidence favours moving the day.');
    expect(keepFromWords(later)).toContain('from about Thursday 24 December on');
    expect(keepFromWords(outlook({ advice: 'keep', keepFrom: '2026-12-24' }))).toBe('');
  });

  it('is never certain, and says what it rests on', () => {
    const [now, then] = chancesOf(outlook({}));
    expect(now?.chance).toBe('over 99%');
    expect(then?.why).toBe(
      'at your pace of 4.3 new answers a day; under 1% if practice brings nothing, 62% if it brings twice as much as assumed',
    );
    expect(chancesOf(outlook({ pace: 0 }))[1]?.why).toBe('you answered nothing new in 14 days');
  });
});

describe('a result', () => {
  const scale = { min: 1, max: 1000, pass: 700 };
  const result = (score: number, chance: number | null = 1): SentResult => ({
    ...{ examAt: '2026-11-20T09:00:00Z', score, domains: [] },
    expected: chance === null ? null : { score: { likely: 760, low: 720, high: 800 }, chance },
  });

  it('is compared with what was expected, which was never certain, and names no cause', () => {
    expect(resultWords(result(700), scale)).toBe('You passed with 700.');
    expect(resultWords(result(699), scale)).toBe('You reached 699, and 700 passes.');
    const range = 'Your answers before it spoke for 720 to 800, with a chance of over 99% of reaching 700.';
    expect(expectedWords(result(760), scale)).toBe(`${range} That is where you scored.`);
    for (const [score, words] of [
      [690, 'below'],
      [850, 'above'],
    ] as const)
      expect(expectedWords(result(score), scale)).toBe(
        `${range} You scored ${words} that: the range holds eight sittings of ten, if the estimate is right.`,
      );
    expect(expectedWords(result(760, null), scale)).toContain('too few');
  });

  it('has bars that are compared where both are known', () => {
    const expected = { likely: 0.6, low: 0.5, high: 0.7 };
    const domain = (bar: number | null, known = true) =>
      againstWords({ id: 'a', title: 'A', bar, expected: known ? expected : null });
    expect([40, 50, 70, 80].map((bar) => domain(bar))).toEqual([
      ...['lower than expected', 'as expected', 'as expected', 'higher than expected'],
    ]);
    expect([domain(null), domain(50, false)]).toEqual(['nothing to compare', 'nothing to compare']);
    expect([barWords(null), barWords(40)]).toEqual(['not noted', 'about 40%']);
  });
});
