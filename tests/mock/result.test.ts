import { describe, expect, test } from 'vitest';
import { changesInWords, markInWords } from '@/components/mock/result';
import type { Standing } from '@/components/mock/standing';
import { pacing, stillOpen } from '@/components/mock/words';

describe('changed answers are told without those that are none', () => {
  test.each([
    [[0, 0, 1], 'You changed one answer', 'It made no difference.'],
    [[0, 1, 0], 'You changed one answer', 'It lost points. Your first answer was the better one.'],
    [[2, 0, 0], 'You changed two answers', 'They all gained points. Coming back helped you.'],
    [[1, 1, 0], 'You changed two answers', 'One gained points and one lost points.'],
    [
      [1, 2, 1],
      'You changed four answers',
      'One gained points, two lost points and one made no difference. Your first answers were the better ones.',
    ],
  ])('%j', ([gained = 0, lost = 0, same = 0], finding, about) => {
    expect(changesInWords({ gained, lost, same })).toEqual({ finding: `${finding} on coming back`, about });
  });
});

test('what is out of reach is said', () => {
  const one = (state: Standing['state'], flagged: boolean, isClosed: boolean): Standing => ({
    ...{ id: 'q1', number: 1, section: 0 },
    ...{ state, flagged, isClosed },
  });
  expect(stillOpen([one('open', true, true), one('open', false, false), one('answered', false, true)])).toBe(
    'Of 3 questions two are not answered and one is flagged. One of them is in a part that you have left.',
  );
  expect(stillOpen([one('answered', true, true), one('answered', false, false)])).toBe(
    'Every question is answered; one is flagged. It is in a part that you have left.',
  );
  expect(stillOpen([one('open', false, false)])).toBe('Of 1 question one is not answered.');
});

test('some of the points are partly right', () => {
  const result = { id: 'q1', of: 3, flagged: false, response: null, spent: 0, change: null };
  const mark = (points: number, answered = true) =>
    markInWords({ ...result, points, answered, right: points === 3 });
  expect([mark(3), mark(2), mark(0), mark(0, false)]).toEqual([
    'right',
    'partly right',
    'wrong',
    'not answered',
  ]);
});

test('times are told in seconds up to a minute and a half', () => {
  expect([1, 89, 90, 120].map(pacing)).toEqual([
    '1 second',
    '89 seconds',
    '1 minute 30 seconds',
    '2 minutes',
  ]);
});
