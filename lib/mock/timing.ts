import type { Exam } from '../content/model';
import type { Style } from './lengths';

/** A response made in time may still arrive this long after the end, in milliseconds. */
export const grace = 5 * 60_000;

/** Minutes before the end at which the clock speaks. */
export const warnings = [30, 10, 5, 1] as const;

/** Minutes that a style has in an exam, before any extra time; null for one without a clock. */
export function minutesFor(exam: Exam, style: Style): number | null {
  const { minutes } = exam.file.front;
  return { full: minutes, half: Math.round(minutes / 2), diagnostic: null }[style];
}

/** When a mock that begins now ends. `extraTime` multiplies its minutes. */
export function endOf(startedAt: Date, minutes: number, extraTime: number): Date {
  return new Date(startedAt.getTime() + Math.round(minutes * extraTime * 60_000));
}

/**
 * Where a mock stands by the server's clock. `closing`: its time is over, and what was answered in time may still
 * arrive; nothing of the result is told before that has ended, or the mock was submitted.
 */
export type Phase = 'running' | 'closing' | 'ended';

export function phaseOf(mock: { endsAt: Date | null; submittedAt: Date | null }, now: Date): Phase {
  if (mock.submittedAt) return 'ended';
  if (!mock.endsAt || now < mock.endsAt) return 'running';
  return now.getTime() < mock.endsAt.getTime() + grace ? 'closing' : 'ended';
}

/**
 * The warning that falls due when the time left goes down from one value to another, in milliseconds; undefined
 * where there is none. Of several, as after a sleep, the last one.
 */
export function warningBetween(before: number, after: number): number | undefined {
  return warnings.findLast((minutes) => before > minutes * 60_000 && after <= minutes * 60_000);
}
