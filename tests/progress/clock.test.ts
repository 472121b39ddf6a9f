import { expect, test } from 'vitest';
import { correctTime } from '@/lib/progress/clock';

const now = '2026-11-20T12:00:00.000Z';
const cases = [
  {
    name: 'a right clock is left alone',
    at: '2026-11-20T11:50:00.000Z',
    sent: now,
    is: '2026-11-20T11:50:00.000Z',
  },
  {
    name: 'a minute of difference is left alone',
    at: '2026-11-20T11:50:00.000Z',
    sent: '2026-11-20T11:59:00.000Z',
    is: '2026-11-20T11:50:00.000Z',
  },
  {
    name: 'a clock that is slow by an hour is set right',
    at: '2026-11-20T10:50:00.000Z',
    sent: '2026-11-20T11:00:00.000Z',
    is: '2026-11-20T11:50:00.000Z',
  },
  {
    name: 'a clock that is fast by a day is set right',
    at: '2026-11-21T11:50:00.000Z',
    sent: '2026-11-21T12:00:00.000Z',
    is: '2026-11-20T11:50:00.000Z',
  },
  {
    name: 'a clock that knows only 1970 is set right',
    at: '1970-01-01T00:00:10.000Z',
    sent: '1970-01-01T00:00:20.000Z',
    is: '2026-11-20T11:59:50.000Z',
  },
  {
    name: 'nothing lies in the future, even by less than a minute',
    at: '2026-11-20T12:00:30.000Z',
    sent: '2026-11-20T12:00:31.000Z',
    is: now,
  },
  {
    name: 'an event from after its own sending happened now',
    at: '2026-12-01T00:00:00.000Z',
    sent: now,
    is: now,
  },
  {
    name: 'nothing lies before 1970',
    at: '1970-01-01T00:00:00.000Z',
    sent: '2026-11-21T12:00:00.000Z',
    is: '1970-01-01T00:00:00.000Z',
  },
];

test.each(cases)('$name', ({ at, sent, is }) => {
  expect(correctTime(new Date(at), new Date(sent), new Date(now)).toISOString()).toBe(is);
});
