import { expect, test } from 'vitest';
import { eventsOf } from '@/lib/db/events';
import { lastsFrom, ratingsFrom } from '@/lib/progress/snapshot';
import { eventId, row } from '../db/rows';
import { temporaryDatabase } from '../db/temporary';

const asStored = (unit: string) => unit;
const rating = (order: number, unit: string, level: string | null) =>
  row(order, { unit, payload: JSON.stringify({ level }) });

test('each unit has its history, the last one holds, and null is a part of it', () => {
  const rows = [
    rating(1, 'a', 'practice'),
    rating(2, 'b', 'ready'),
    rating(3, 'a', null),
    rating(4, 'a', 'review'),
  ];
  const at = (order: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, order)).toISOString();
  expect(ratingsFrom(rows, asStored)).toEqual({
    a: [
      { id: eventId(1), level: 'practice', at: at(1) },
      { id: eventId(3), level: null, at: at(3) },
      { id: eventId(4), level: 'review', at: at(4) },
    ],
    b: [{ id: eventId(2), level: 'ready', at: at(2) }],
  });
});

test('the order is that of (at, id), not that of arrival', async () => {
  const { client, writer } = await temporaryDatabase();
  const at = new Date('2026-01-01T00:00:00Z');
  await writer.write([{ ...rating(3, 'a', 'ready'), at }]);
  await writer.write([{ ...rating(2, 'a', 'review'), at }]);
  await writer.write([{ ...rating(9, 'a', 'practice'), at: new Date(at.getTime() - 1) }]);
  const rows = await eventsOf(client, { learner: 'ada', exam: 'ai-300', kinds: ['rating.set'] });
  expect(ratingsFrom(rows, asStored).a?.map(({ level }) => level)).toEqual(['practice', 'review', 'ready']);
});

test('histories under a former and a present id are one', () => {
  const rows = [rating(1, 'old', 'practice'), rating(2, 'new', 'review'), rating(3, 'old', 'ready')];
  const ratings = ratingsFrom(rows, (unit) => (unit === 'old' ? 'new' : unit));
  expect(Object.keys(ratings)).toEqual(['new']);
  expect(ratings.new?.map(({ level }) => level)).toEqual(['practice', 'review', 'ready']);
});

test('a unit named like a part of every object is a unit', () => {
  const ratings = ratingsFrom([rating(1, '__proto__', 'ready'), rating(2, 'constructor', 'ready')], asStored);
  expect(Object.keys(ratings)).toEqual(['__proto__', 'constructor']);
});

test('a row that means nothing today is passed over', () => {
  expect(ratingsFrom([rating(1, 'a', 'green')], asStored)).toEqual({});
});

test('a tick is what was said last, under the id that its unit has today', () => {
  const tick = (order: number, unit: string, payload: unknown) =>
    row(order, { unit, kind: 'tick.set', payload: JSON.stringify(payload) });
  const rows = [
    tick(1, 'old', { done: true }),
    tick(2, 'b', { done: true }),
    tick(3, 'new', { done: false }),
    tick(4, 'b', { level: 'ready' }),
  ];
  const ticks = lastsFrom(rows, (unit) => (unit === 'old' ? 'new' : unit))['tick.set'];
  expect(ticks).toEqual({
    new: { id: eventId(3), unit: 'new', payload: { done: false }, at: expect.any(String) },
    b: { id: eventId(2), unit: 'b', payload: { done: true }, at: expect.any(String) },
  });
});

test('each setting of an exam holds by itself', () => {
  const setting = (order: number, name: string, value: unknown) =>
    row(order, { unit: 'ai-300', kind: 'setting.set', payload: JSON.stringify({ name, value }) });
  const rows = [
    setting(1, 'retention', 0.9),
    setting(2, 'cardsADay', 20),
    setting(3, 'retention', 0.85),
    setting(4, 'cardsADay', 'many'),
  ];
  const settings = lastsFrom(rows, asStored)['setting.set'];
  expect(Object.entries(settings).map(([subject, { payload }]) => [subject, payload.value])).toEqual([
    ['ai-300 retention', 0.85],
    ['ai-300 cardsADay', 20],
  ]);
});

test('tasks and the path follow the new name of their page', () => {
  const said = (order: number, kind: string, payload: unknown) =>
    row(order, { unit: 'ai-300', kind, payload: JSON.stringify(payload) });
  const heirs = new Map([
    ['ai-300/labs/old', 'ai-300/labs/new'],
    ['ai-300/paths/slow', 'ai-300/paths/twelve-weeks'],
  ]);
  const lasts = lastsFrom(
    [
      said(1, 'plan.set', { task: 'lab labs/old', to: 'done' }),
      said(2, 'plan.set', { task: 'drill areas/kept 2027-02-01', to: '2027-02-04' }),
      said(3, 'plan.set', { task: 'mock 1', to: 'skip' }),
      said(4, 'setting.set', { name: 'path', value: 'slow' }),
    ],
    (unit) => heirs.get(unit) ?? unit,
  );
  expect(Object.entries(lasts['plan.set']).map(([subject, { payload }]) => [subject, payload.task])).toEqual([
    ['ai-300 lab labs/new', 'lab labs/new'],
    ['ai-300 drill areas/kept 2027-02-01', 'drill areas/kept 2027-02-01'],
    ['ai-300 mock 1', 'mock 1'],
  ]);
  expect(lasts['setting.set']['ai-300 path']?.payload.value).toBe('twelve-weeks');
});
