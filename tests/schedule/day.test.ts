import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayAfter, daysIn, endOf } from '@/lib/schedule/day';

// Clocks that change by an hour and by half of one, at midnight too, and the ends of the world.
const zones = [
  'UTC',
  'Europe/Berlin',
  'America/Santiago',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
];

test('a day ends in the last millisecond that is still of it, wherever one is', () => {
  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 800 }), (zone, days) => {
      const dayOf = daysIn(zone);
      const day = dayAfter('2026-01-01', days);
      const end = endOf(day, dayOf);
      expect(dayOf(end)).toBe(day);
      expect(dayOf(end + 1)).toBe(dayAfter(day, 1));
    }),
    { numRuns: 300 },
  );
});
