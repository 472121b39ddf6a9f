import { capital, counted, inWords, listed } from '@/lib/content/phrases';
import type { Style } from '@/lib/mock/lengths';
import type { Standing } from './standing';

/** What a mock of a style is called within a sentence. */
export function nameOfStyle(style: Style): string {
  return style === 'diagnostic' ? 'diagnostic' : 'mock';
}

/** What is lost by leaving a case study. */
export function leavingWords(parts: Standing[]): string {
  return `You cannot come back to its ${counted(parts.length, 'question')}. ${stillOpen(parts)}`;
}

export function submitWords(standings: Standing[]): string {
  return `After that nothing can be changed. ${stillOpen(standings)}`;
}

/** What is not answered or flagged, in a sentence. */
export function stillOpen(standings: Standing[]): string {
  const open = standings.filter(({ state }) => state === 'open').length;
  const part = standings.filter(({ state }) => state === 'part').length;
  const flagged = standings.filter((one) => one.flagged).length;
  const parts = [
    ...(open ? [`${inWords(open)} ${open === 1 ? 'is' : 'are'} not answered`] : []),
    ...(part ? [`${inWords(part)} ${part === 1 ? 'is' : 'are'} answered in part`] : []),
    ...(flagged ? [`${inWords(flagged)} ${flagged === 1 ? 'is' : 'are'} flagged`] : []),
  ];
  if (parts.length === 0) return 'Every question is answered, and none is flagged.';
  const shut = outOfReach(standings);
  if (open + part === 0) return `Every question is answered; ${listed(parts)}.${shut}`;
  return `Of ${counted(standings.length, 'question')} ${listed(parts)}.${shut}`;
}

/** Whether a question is not answered in full, or flagged. */
export function isUnsettled({ state, flagged }: Standing): boolean {
  return state !== 'answered' || flagged;
}

/** How many of those that are not settled cannot be settled any more. */
function outOfReach(standings: Standing[]): string {
  const unsettled = standings.filter(isUnsettled);
  const shut = unsettled.filter(({ isClosed }) => isClosed).length;
  if (shut === 0) return '';
  const which =
    unsettled.length === 1 ? 'It is' : `${capital(inWords(shut))} of them ${shut === 1 ? 'is' : 'are'}`;
  return ` ${which} in a part that you have left.`;
}

/** How a question stands, in words: `Question 7, answered in part, flagged`. */
export function standingWords({ number, state, flagged, isClosed }: Standing): string {
  const words = { open: 'not answered', part: 'answered in part', answered: 'answered' }[state];
  return [
    `Question ${number}`,
    words,
    ...(flagged ? ['flagged'] : []),
    ...(isClosed ? ['left for good'] : []),
  ].join(', ');
}

/** A time of so many milliseconds on a clock: `1:04:09` or `4:09`. */
export function onClock(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  const end = two(seconds % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${end}` : `${minutes}:${end}`;
}

/** A length of time for reading: `2 hours 5 minutes`, `40 seconds`. */
export function lasting(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000));
  if (seconds < 60) return counted(seconds, 'second');
  const minutes = Math.round(seconds / 60);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return counted(minutes, 'minute');
  return rest === 0 ? counted(hours, 'hour') : `${counted(hours, 'hour')} ${counted(rest, 'minute')}`;
}

/** A short time to the second, for reading: `45 seconds`, `2 minutes 5 seconds`. */
export function pacing(seconds: number): string {
  if (seconds < 90) return counted(seconds, 'second');
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  return rest === 0 ? counted(minutes, 'minute') : `${counted(minutes, 'minute')} ${counted(rest, 'second')}`;
}

/** What the clock says aloud when so many minutes are left. */
export function warningWords(minutes: number): string {
  return `${capital(inWords(minutes))} ${minutes === 1 ? 'minute' : 'minutes'} left.`;
}
