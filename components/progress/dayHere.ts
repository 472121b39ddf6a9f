import { dayInWords } from '@/lib/content/phrases';
import { zoneHere } from '@/lib/outbox/zone';
import { daysIn } from '@/lib/schedule/day';

/** Today, where the device is, as in `2026-11-21`. */
export function todayHere(): string {
  return daysIn(zoneHere())(Date.now());
}

/** The day of an ISO time where the device is, as people write it: `20 November 2026`. */
export function dayHere(at: string): string {
  return dayInWords(daysIn(zoneHere())(Date.parse(at)));
}
