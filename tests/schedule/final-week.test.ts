import { describe, expect, test } from 'vitest';
import { daysIn } from '@/lib/schedule/day';
import { finalDays, placeOf } from '@/lib/schedule/final-week';

const at = (text: string) => Date.parse(text);
/** Summer time ends in the night before this exam, whose day there is 25 hours long. */
const exam = at('2026-10-25T13:00:00Z');
const berlin = daysIn('Europe/Berlin');

describe('where today lies', () => {
  test.each([
    ['2026-10-18T12:00:00Z', { is: 'early', days: 2 }],
    ['2026-10-19T21:59:00Z', { is: 'early', days: 1 }],
    ['2026-10-19T22:01:00Z', { is: 'within', left: 5 }],
    ['2026-10-24T21:59:00Z', { is: 'within', left: 1 }],
    ['2026-10-24T22:01:00Z', { is: 'within', left: 0 }],
    ['2026-10-25T12:59:00Z', { is: 'within', left: 0 }],
    ['2026-10-25T13:00:00Z', { is: 'over' }],
  ])('at %s, in the learner’s days', (now, place) => {
    expect(placeOf(exam, at(now), berlin)).toEqual(place);
  });

  test('without a day nowhere', () => {
    expect(placeOf(null, exam, berlin)).toEqual({ is: 'unset' });
  });
});

test('each of the last days has a purpose, and the exam’s own asks for nothing', () => {
  expect(finalDays.map(({ left }) => left)).toEqual([5, 4, 3, 2, 1, 0]);
  expect(finalDays.at(-1)?.offers).toEqual([]);
});
