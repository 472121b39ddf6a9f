import { expect, test } from 'vitest';
import { createLimit } from '@/lib/auth/limit';
import { reachOf } from '@/lib/auth/reach';

test('so many at once, then one in every so many seconds, for each address by itself', () => {
  const allows = createLimit({ atOnce: 3, seconds: 10 });
  expect([0, 0, 0, 0].map((at) => allows('a', at))).toEqual([true, true, true, false]);
  expect(allows('b', 0)).toBe(true);
  expect([9_999, 10_000, 10_000, 20_000].map((at) => allows('a', at))).toEqual([false, true, false, true]);
  // Rested long enough, all times are back.
  expect([90_000, 90_000, 90_000, 90_000].map((at) => allows('a', at))).toEqual([true, true, true, false]);
});

test.each([
  { host: 'board.example', served: '127.0.0.1', origin: 'http://board.example', onlyHere: false },
  { host: '192.168.1.7:3000', served: '0.0.0.0', origin: 'http://192.168.1.7:3000', onlyHere: false },
  { host: 'localhost:3000', served: '127.0.0.1', origin: 'http://localhost:3000', onlyHere: true },
  { host: '[::1]:3000', served: '::1', origin: 'http://[::1]:3000', onlyHere: true },
  { host: 'localhost:3000', served: '0.0.0.0', origin: 'http://10.0.0.5:3000', onlyHere: false },
  { host: '127.0.0.1', served: '0.0.0.0', origin: 'http://10.0.0.5', onlyHere: false },
  { host: 'a b', served: '127.0.0.1', origin: 'http://localhost', onlyHere: true },
])('asked at $host and serving $served, a link is of $origin', ({ host, served, origin, onlyHere }) => {
  expect(reachOf(new Headers({ host }), served, ['10.0.0.5'])).toEqual({ origin, onlyHere });
  expect(reachOf(new Headers({ host }), served, []).onlyHere).toBe(onlyHere || origin.includes('10.0.0.5'));
});
