import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CalendarEvent, icalOf } from '@/lib/interchange/ical';

const NOW = '2026-11-21T12:00:00.000Z';

/** The grammar of RFC 5545 as far as it is used: lines, unfolded; each a name, parameters and a value. */
function linesIn(text: string): { name: string; parameters: string; value: string }[] {
  expect(text.endsWith('\r\n')).toBe(true);
  const physical = text.slice(0, -2).split('\r\n');
  for (const line of physical) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    // No line end by itself, no other control character, nothing that is no Unicode.
    expect(/(?!\t)\p{Cc}|\p{Cs}/u.test(line)).toBe(false);
  }
  const unfolded = text.replaceAll('\r\n ', '').slice(0, -2).split('\r\n');
  return unfolded.map((line) => {
    const parts = /^([A-Z-]+)((?:;[A-Z-]+=[A-Za-z0-9-]+)*):(.*)$/s.exec(line);
    if (!parts) throw new Error(`This is no line of a calendar: ${line}`);
    return { name: parts[1] ?? '', parameters: parts[2] ?? '', value: parts[3] ?? '' };
  });
}

/** A text as it was before it was escaped; anything else behind a backslash is a fault, and so is what needs one. */
function textOf(value: string): string {
  expect(value).toMatch(/^(?:[^\\;,]|\\[\\;,nN])*$/);
  return value.replace(/\\([\\;,nN])/g, (_, character: string) => (/n/i.test(character) ? '\n' : character));
}

/** Reads a calendar back, and holds it to the rules on components and properties. */
function eventsIn(text: string): Record<string, string>[] {
  const lines = linesIn(text);
  expect([lines[0], lines.at(-1)].map((line) => `${line?.name}:${line?.value}`)).toEqual([
    'BEGIN:VCALENDAR',
    'END:VCALENDAR',
  ]);
  const head = lines.slice(
    1,
    lines.findIndex(({ name, value }, at) => at > 0 && /^(BEGIN|END)$/.test(name) && value !== ''),
  );
  expect(head.filter(({ name }) => name === 'VERSION').map(({ value }) => value)).toEqual(['2.0']);
  expect(head.filter(({ name }) => name === 'PRODID')).toHaveLength(1);
  const events: Record<string, string>[] = [];
  let open: Record<string, string> | undefined;
  for (const { name, parameters, value } of lines.slice(1 + head.length, -1)) {
    if (name === 'BEGIN') {
      expect([value, open]).toEqual(['VEVENT', undefined]);
      open = {};
    } else if (name === 'END') {
      expect(value).toBe('VEVENT');
      if (open) events.push(open);
      open = undefined;
    } else {
      if (!open) throw new Error(`${name} stands in no event.`);
      expect(open[name], name).toBeUndefined();
      open[name] = `${parameters}${parameters && ':'}${value}`;
    }
  }
  for (const { DTSTAMP, DTSTART, DTEND, DURATION, UID } of events) {
    expect(DTSTAMP).toMatch(/^\d{8}T\d{6}Z$/);
    expect(UID).toBeTruthy();
    expect(DTEND === undefined).not.toBe(DURATION === undefined);
    if (DURATION === undefined)
      expect(`${DTSTART} ${DTEND}`).toMatch(/^;VALUE=DATE:\d{8} ;VALUE=DATE:\d{8}$/);
    else expect(`${DTSTART} ${DURATION}`).toMatch(/^\d{8}T\d{6}Z PT\d+M$/);
  }
  return events;
}

const hostile = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
  fc.constantFrom(
    'Semi;colon, comma\\ back\nEND:VEVENT\r\nBEGIN:VEVENT\rX',
    `${'é'.repeat(37)}😀${'日本語'.repeat(30)}`,
    'x'.repeat(300),
    '\u0000\u0007\u001b[31m',
  ),
);

test('any titles stand in it as they are, on their days, and nothing of them is taken for a line', () => {
  const days = fc.date({ min: new Date('2024-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(
      fc.array(fc.record({ title: hostile, day: days }), { maxLength: 12 }),
      hostile,
      (all, name) => {
        const events = all.map(
          ({ title, day }, at): CalendarEvent => ({
            uid: `${at}@greenboard`,
            title,
            when: { day: day.toISOString().slice(0, 10) },
          }),
        );
        const read = eventsIn(icalOf(name, events, NOW));
        const plain = (text: string) => text.replace(/\r\n?/g, '\n').replace(/(?![\t\n])\p{Cc}/gu, '');
        expect(read.map(({ SUMMARY }) => textOf(SUMMARY ?? ''))).toEqual(
          all.map(({ title }) => plain(title)),
        );
        expect(read.map(({ DTSTART }) => DTSTART)).toEqual(
          all.map(({ day }) => `;VALUE=DATE:${day.toISOString().slice(0, 10).replaceAll('-', '')}`),
        );
      },
    ),
  );
});

test('a whole day ends where the next begins, and an hour is written in UTC', () => {
  const [task, exam] = eventsIn(
    icalOf(
      'Plan',
      [
        { uid: 'a', title: 'Drill', when: { day: '2026-12-31' } },
        { uid: 'b', title: 'Exam', when: { at: '2026-03-29T09:00:00.000+02:00', minutes: 120 } },
      ],
      NOW,
    ),
  );
  expect([task?.DTSTART, task?.DTEND]).toEqual([';VALUE=DATE:20261231', ';VALUE=DATE:20270101']);
  expect([exam?.DTSTART, exam?.DURATION, exam?.DTSTAMP]).toEqual([
    '20260329T070000Z',
    'PT120M',
    '20261121T120000Z',
  ]);
});
