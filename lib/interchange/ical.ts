import { dayAfter } from '../schedule/day';

/** Something in a calendar: on a whole day, or from a moment on for some minutes. */
export interface CalendarEvent {
  /** The same for the same thing each time, so that a calendar updates it and does not show it twice. */
  uid: string;
  title: string;
  /** A day as in `2026-11-26`: it is that day in every time zone. Or when it begins, ISO, and how long it takes. */
  when: { day: string } | { at: string; minutes: number };
}

/** Octets that a line may have, without its end. */
const LONGEST = 75;

/**
 * A calendar as iCalendar has it (RFC 5545), lines ended and folded as there. Days are written as dates, which no
 * time zone and no summer time shifts; moments in UTC. `now` is when it was made, ISO.
 */
export function icalOf(name: string, events: readonly CalendarEvent[], now: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Greenboard//Plan//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escaped(name)}`,
    // What calendars read that do not know NAME (RFC 7986) yet.
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    ...events.flatMap((event) => linesOf(event, now)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function linesOf({ uid, title, when }: CalendarEvent, now: string): string[] {
  const time =
    'day' in when
      ? [
          `DTSTART;VALUE=DATE:${bare(when.day)}`,
          `DTEND;VALUE=DATE:${bare(dayAfter(when.day, 1))}`,
          // A task of a day leaves the day free for others.
          'TRANSP:TRANSPARENT',
        ]
      : [`DTSTART:${utc(when.at)}`, `DURATION:PT${when.minutes}M`];
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${utc(now)}`,
    ...time,
    `SUMMARY:${escaped(title)}`,
    'END:VEVENT',
  ];
}

const bare = (day: string) => day.replaceAll('-', '');

/** A moment as in `20261126T080000Z`. */
function utc(at: string): string {
  return new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');
}

/** A text as a value: what has a meaning there is escaped, and control characters are left out. */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/(?!\t)\p{Cc}/gu, '');
}

/** A line cut into such of at most 75 octets, each but the first begun with a blank. No character is cut. */
function folded(line: string): string {
  const parts = [''];
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LONGEST) {
      parts.push(' ');
      octets = 1;
    }
    parts[parts.length - 1] += character;
    octets += size;
  }
  return parts.join('\r\n');
}
