import { counted } from '@/lib/content/phrases';
import { type DayOf, daysBetween } from '@/lib/schedule/day';

/** How far away the exam is, in words: "12 days left", "tomorrow"; null once it is over. */
export function daysLeft(examAt: string, now: number, dayOf: DayOf): string | null {
  const at = Date.parse(examAt);
  if (at <= now) return null;
  const days = daysBetween(dayOf(now), dayOf(at));
  if (days === 0) return 'today';
  return days === 1 ? 'tomorrow' : `${counted(days, 'day')} left`;
}

/** When the exam is, as the device writes days and hours. */
export function whenWords(examAt: string): string {
  return new Date(examAt).toLocaleString('en-GB', { dateStyle: 'full', timeStyle: 'short' });
}

/** A time as a field for day and hour has it: local, to the minute. */
export function fieldOf(examAt: string): string {
  const at = new Date(examAt);
  const two = (number: number) => String(number).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}
