import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { build } from '@/lib/content/build';
import { readSources } from '@/lib/content/read';
import type { StoredEvent } from '@/lib/db/events';
import { env } from '@/lib/env';
import type { Payloads } from '@/lib/outbox/wire';
import { planFrom } from '@/lib/progress/plan';
import { standpointOf } from '@/lib/progress/plan-standpoint';
import { lastsFrom } from '@/lib/progress/snapshot';

/** Clocks that change by an hour or half of one, at midnight too, quarters of an hour, and the ends of the world. */
const zones = [
  ...['Europe/Berlin', 'America/New_York', 'Asia/Beirut', 'Australia/Lord_Howe', 'America/Santiago'],
  ...['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kathmandu', 'Pacific/Chatham', 'UTC'],
];
const DAY = 86_400_000;
/** Another number for each weekday, Monday first, and enough for a mock on each. */
const week = [301, 302, 303, 304, 305, 306, 307];

const { model } = build(await readSources(env().contentDir));
const [exam] = model?.exams ?? [];
if (!model || !exam) throw new Error('The content does not compile.');

afterEach(() => void vi.unstubAllEnvs());

/** What a clock on the wall of a zone says, as `2026-03-29 02:30`: by Intl alone, and by nothing of ours. */
function wall(zone: string, at: number): string {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat('en-US', {
      ...{ timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit' },
      ...{ hour: '2-digit', minute: '2-digit' },
    })
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  return `${parts.year}-${parts.month}-${parts.day} ${parts.hour}:${parts.minute}`;
}

/** The moment at which the clock of a zone says so; undefined where the clock leaves it out. */
function momentOf(zone: string, day: string, hour: string): number | undefined {
  const middle = Date.parse(`${day}T${hour}Z`);
  const quarters = Array.from({ length: 2 * 60 + 1 }, (_, at) => middle + (at - 60) * 900_000);
  return quarters.find((at) => wall(zone, at) === `${day} ${hour}`);
}

/** The day so many days on, and its weekday with Monday first: by the calendar, where no clock is changed. */
function onward(day: string, days: number): { day: string; weekday: number } {
  const at = new Date(Date.parse(`${day}T12:00Z`) + days * DAY);
  return { day: at.toISOString().slice(0, 10), weekday: (at.getUTCDay() + 6) % 7 };
}

function planAt(now: number, zone: string, examAt: number, pinned: string) {
  const event = <K extends 'setting.set' | 'plan.set'>(kind: K, payload: Payloads[K]): StoredEvent => ({
    ...{ id: JSON.stringify(payload), kind, unit: exam?.id ?? '', at: new Date(now - DAY) },
    payload: JSON.stringify(payload),
  });
  const rows = [
    event('setting.set', { name: 'examAt', value: new Date(examAt).toISOString() }),
    event('setting.set', { name: 'weekMinutes', value: week }),
    event('plan.set', { task: 'mock 1', to: pinned }),
  ];
  const record = { answers: [], recalls: [], drills: [], mocks: [], shown: new Map() };
  const last = lastsFrom(rows, (unit) => unit);
  if (!model || !exam) throw new Error('The content does not compile.');
  return planFrom(standpointOf({ exam, model, ratings: {}, last, record }, { now, zone }), zone);
}

const hours = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30', '45'))
  .map(([hour, quarter]) => `${String(hour).padStart(2, '0')}:${quarter}`);

test('time zones and daylight saving shift no plan by a day, wherever the learner and the server are', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.constantFrom(...zones),
      fc.integer({ min: 0, max: 730 }),
      fc.integer({ min: 6, max: 90 }),
      fc.tuple(hours, hours),
      (zone, serversZone, from, ahead, [hour, examHour]) => {
        vi.stubEnv('TZ', serversZone);
        const today = onward('2026-01-01', from).day;
        const examDay = onward(today, ahead).day;
        const pinned = onward(today, ahead - 5).day;
        const [now, examAt] = [momentOf(zone, today, hour), momentOf(zone, examDay, examHour)];
        fc.pre(now !== undefined && examAt !== undefined);
        const plan = planAt(now, zone, examAt, pinned);
        expect(plan.today).toBe(today);
        const expected = Array.from({ length: ahead }, (_, at) => onward(today, at));
        expect(plan.days.map(({ day, minutes }) => [day, minutes])).toEqual([
          ...expected.map(({ day, weekday }) => [day, week[weekday]]),
          [examDay, 0],
        ]);
        expect(plan.days.at(-1)?.phase).toBe('exam');
        const mock = plan.days.find(({ tasks }) => tasks.some(({ id }) => id === 'mock 1'));
        expect(mock?.day).toBe(pinned);
      },
    ),
    {
      numRuns: 60,
      examples: [
        // The night in which the clock goes on, and back; the exam on the other side of both.
        ['Europe/Berlin', 'America/New_York', 87, 10, ['23:45', '00:00']],
        ['Europe/Berlin', 'Pacific/Kiritimati', 290, 10, ['00:00', '23:45']],
        ['Asia/Beirut', 'UTC', 80, 10, ['23:45', '01:00']],
        ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 300, 20, ['00:00', '00:00']],
      ],
    },
  );
});
