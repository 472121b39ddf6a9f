import { expect, test } from 'vitest';
import { endOf, grace, minutesFor, phaseOf, warningBetween } from '@/lib/mock/timing';
import { exam } from './bank';

const start = new Date('2026-11-21T09:00:00Z');
const after = (ms: number) => new Date(start.getTime() + ms);
const minute = 60_000;

test('a mock has the minutes of the exam, a half one half of them, a diagnostic no clock', () => {
  expect([minutesFor(exam, 'full'), minutesFor(exam, 'half'), minutesFor(exam, 'diagnostic')]).toEqual([
    120,
    60,
    null,
  ]);
  expect(endOf(start, 120, 1.25)).toEqual(after(150 * minute));
});

test('the deadline decides by itself, and leaves time for what was answered before it', () => {
  const endsAt = after(120 * minute);
  const phase = (ms: number, submittedAt: Date | null = null) => phaseOf({ endsAt, submittedAt }, after(ms));
  expect(phase(120 * minute - 1)).toBe('running');
  expect(phase(120 * minute)).toBe('closing');
  expect(phase(120 * minute + grace - 1)).toBe('closing');
  expect(phase(120 * minute + grace)).toBe('ended');
  expect(phase(minute, after(minute))).toBe('ended');
  expect(phaseOf({ endsAt: null, submittedAt: null }, after(1000 * 24 * 60 * minute))).toBe('running');
});

test('the clock speaks once at each of its minutes, and after a sleep only of the last', () => {
  expect(warningBetween(30 * minute + 1, 30 * minute)).toBe(30);
  expect(warningBetween(30 * minute, 29 * minute)).toBeUndefined();
  expect(warningBetween(31 * minute, 4 * minute)).toBe(5);
  expect(warningBetween(2 * minute, -minute)).toBe(1);
});
