import { beforeAll, expect, test } from 'vitest';
import { GET as getChoices } from '@/app/api/cards/choices/route';
import { GET as getCards } from '@/app/api/cards/route';
import { GET as getMistakes } from '@/app/api/mistakes/route';
import { GET as getProgress } from '@/app/api/progress/route';
import { liveContent } from '@/lib/content/live';
import { type Bank, bankOf } from '@/lib/items/bank';
import type { Source } from '@/lib/items/item';
import { randomOf } from '@/lib/items/random';
import type { CardChoice, SentCards } from '@/lib/outbox/cards';
import type { SentMistakes } from '@/lib/outbox/mistakes';
import { uuid7 } from '@/lib/outbox/uuid7';
import type { Draft, Snapshot } from '@/lib/outbox/wire';
import { dayAfter, daysIn } from '@/lib/schedule/day';
import { serveHere } from '../db/serving';
import { answer, begin, get, type Happened, type Learner, store } from './learner';

serveHere();

const DAY = 86_400_000;
const now = Date.now();
const today = daysIn('UTC')(now);
let bank: Bank;
/** Rules, each with some questions of one choice that drills may ask, most questions first. */
let rules: Source[][] = [];

beforeAll(async () => {
  const [exam] = (await liveContent()).model().exams;
  if (!exam) throw new Error('The content has no exam.');
  bank = bankOf(exam);
  rules = [...bank.byRule.values()]
    .filter((sources) => sources.every(({ form, use }) => form === 'single' && use === 'drill'))
    .sort((a, b) => b.length - a.length);
}, 30_000);

const mistakesOf = async (who: Learner, zone = 'UTC') =>
  (await get<SentMistakes>(getMistakes, who, `&zone=${zone}`)).body;
const cardsOf = async (who: Learner, search = '') => (await get<SentCards>(getCards, who, search)).body;
const standingOf = async (who: Learner) => (await get<Snapshot>(getProgress, who, '&zone=UTC')).body.standing;

const setting = (at: number, payload: Extract<Draft, { kind: 'setting.set' }>['payload']): Happened => ({
  kind: 'setting.set',
  unit: 'ai-300',
  at,
  payload,
});

test('a wrong answer is a mistake with what was said, what is right, and what is wanted', async () => {
  const who = await begin();
  const [one, other] = rules[0] ?? [];
  await store(
    who,
    answer(one, now - 5 * DAY, { right: false }),
    answer(other, now - 4 * DAY, { right: true }),
  );
  const { mistakes, trend } = await mistakesOf(who);
  expect(mistakes).toEqual([
    {
      rule: { id: one?.rule, title: expect.any(String), html: expect.any(String), href: `/${one?.rule}` },
      title: expect.any(String),
      tags: expect.arrayContaining([expect.any(String)]),
      times: 1,
      missed: [
        {
          unit: one?.unit,
          asked: expect.any(String),
          said: [{ chosen: expect.any(String), right: expect.any(String) }],
          right: false,
          certainty: 'sure',
          where: 'drill',
          at: new Date(now - 5 * DAY).toISOString(),
        },
      ],
      wasSure: true,
      wanted: { answers: 1, notOn: dayAfter(today, -4), otherQuestion: true },
      closedAt: null,
      route: expect.arrayContaining([
        { title: expect.any(String), href: expect.stringContaining('/areas/') },
      ]),
    },
  ]);
  const [said] = mistakes[0]?.missed[0]?.said ?? [];
  expect(said?.chosen).not.toBe(said?.right);
  expect(trend.slice(-7).map(({ open }) => open)).toEqual([0, 1, 1, 1, 1, 1, 1]);
  expect(await standingOf(who)).toMatchObject({ mistakes: 1 });

  await store(who, answer(one, now - 3 * DAY, { right: true }));
  const closed = await mistakesOf(who);
  expect(closed.mistakes[0]).toMatchObject({ wanted: null, closedAt: new Date(now - 3 * DAY).toISOString() });
  expect(await standingOf(who)).toMatchObject({ mistakes: 0 });
});

test('a missed metric is named by its title, and its words do not name it again', async () => {
  const metric = [...bank.sources.values()].find(
    ({ file, rule, form, use }) =>
      file.kind === 'metric' && rule === file.id && form === 'single' && use === 'drill',
  );
  const who = await begin();
  await store(who, answer(metric, now - DAY, { right: false }));
  const [missed] = (await mistakesOf(who)).mistakes;
  expect(missed?.rule.title).toBe(metric?.file.front.title);
  expect(missed?.rule.html).toMatch(/^<p>\S+/);
  expect(missed?.rule.html).not.toContain(`${metric?.file.front.title}:`);
});

test('days are those of the learner’s zone, and of UTC where it is unknown', async () => {
  const who = await begin();
  const [one, other] = rules[0] ?? [];
  // Half an hour on either side of midnight in Kiritimati, which is fourteen hours ahead.
  const midnight = Date.parse(`${dayAfter(today, -3)}T10:00:00Z`);
  await store(
    who,
    answer(one, midnight - DAY, { right: false }),
    answer(one, midnight - DAY / 48, { right: true }),
    answer(other, midnight + DAY / 48, { right: true }),
  );
  const isOpen = async (zone: string) => (await mistakesOf(who, zone)).mistakes[0]?.closedAt === null;
  expect(await isOpen('Pacific/Kiritimati')).toBe(false);
  expect(await isOpen('UTC')).toBe(true);
  expect(await isOpen('Nowhere/At_All')).toBe(true);
});

test('a card asks another question of its rule, and moves when it is answered', async () => {
  const who = await begin();
  const [one] = rules[0] ?? [];
  await store(who, answer(one, now - 2 * DAY, { right: false }));
  const before = await cardsOf(who);
  expect(before).toMatchObject({
    due: 1,
    waiting: 0,
    done: 0,
    asked: [{ subject: one?.rule, ask: 'question' }],
  });
  expect(before.all).toMatchObject([{ subject: one?.rule, due: dayAfter(today, -1), reviews: 1 }]);
  const [card] = before.asked;
  const asked = card?.ask === 'question' ? bank.sources.get(card.question.shown.id) : undefined;
  expect(asked?.rule).toBe(one?.rule);
  expect(asked?.id).not.toBe(one?.id);
  // The same while nothing is answered, so that a page that is opened again asks the same.
  expect((await cardsOf(who)).asked).toEqual(before.asked);
  expect(await standingOf(who)).toMatchObject({ due: 1 });

  await store(who, answer(asked, now - 2000, { right: true, where: 'cram' }));
  expect((await cardsOf(who)).all).toEqual(before.all);

  const given = answer(asked, now - 1000, { right: true, where: 'card' });
  const id = uuid7(now);
  await store(who, { ...given, id });
  const after = await cardsOf(who);
  expect(after).toMatchObject({ due: 0, done: 1, asked: [] });
  expect((after.all[0]?.due ?? '') > today).toBe(true);
  expect((await cardsOf(who, '&cram=1')).asked).toMatchObject([{ subject: one?.rule }]);

  await store(who, { kind: 'answer.voided', unit: given.unit, at: now - 500, payload: { answer: id } });
  expect((await cardsOf(who)).all).toEqual(before.all);
});

test('the daily limit, the retention target and the exam’s day are the learner’s', async () => {
  const who = await begin();
  const many = rules.slice(0, 12).map(([first]) => first);
  await store(who, ...many.map((one, at) => answer(one, now - 3 * DAY - at, { right: false })));
  await store(who, setting(now - 3000, { name: 'cardsADay', value: 5 }));
  expect(await cardsOf(who)).toMatchObject({ due: 5, waiting: 7 });
  expect((await cardsOf(who)).asked).toHaveLength(5);
  expect((await cardsOf(who)).forecast.slice(0, 3).map(({ cards }) => cards)).toEqual([5, 2, 0]);
  expect(await standingOf(who)).toMatchObject({ due: 5 });

  await store(who, ...many.map((one, at) => answer(one, now - 2000 + at, { right: true, where: 'card' })));
  await store(who, setting(now - 1900, { name: 'retention', value: 0.8 }));
  const [late = ''] = (await cardsOf(who)).all.map(({ due }) => due ?? '');
  const examAt = new Date(now + 3 * DAY).toISOString();
  await store(who, setting(now - 1800, { name: 'examAt', value: examAt }));
  const dues = (await cardsOf(who)).all.map(({ due }) => due);
  expect(late > dayAfter(today, 3)).toBe(true);
  // Two days of five cards are left until the eve; the others are expected to be known.
  expect(dues).toEqual([
    ...Array(5).fill(dayAfter(today, 1)),
    ...Array(5).fill(dayAfter(today, 2)),
    null,
    null,
  ]);
});

test('what is kept for mocks is no card’s question before it was met', async () => {
  const kept = [...bank.byRule.values()].filter(
    (sources) => sources.some(({ use }) => use === 'mock') && sources.some(({ use }) => use === 'drill'),
  );
  expect(kept.length).toBeGreaterThan(0);
  const who = await begin();
  const wishes = kept.slice(0, 50).map(([first], at): Happened => {
    return { kind: 'card.set', unit: first?.rule ?? '', at: now - 1000 + at, payload: { on: true } };
  });
  await store(who, setting(now, { name: 'cardsADay', value: 100 }), ...wishes);
  const { asked } = await cardsOf(who);
  expect(asked).toHaveLength(wishes.length);
  for (const card of asked)
    expect(card.ask === 'question' && bank.sources.get(card.question.shown.id)?.use).toBe('drill');
});

test('an answer that is sent to a question kept for mocks brings no key of it', async () => {
  const kept = [...bank.sources.values()].find(({ use, form }) => use === 'mock' && form === 'single');
  const who = await begin();
  await store(who, answer(kept, now - DAY, { right: false }));
  expect((await mistakesOf(who)).mistakes).toEqual([]);
  expect(await cardsOf(who, '&cram=1')).toMatchObject({ due: 0, asked: [], all: [] });
});

test('anything on the list can be made a card; prompts and terms are recalled, and can be taken back', async () => {
  const { body } = await get<{ choices: CardChoice[] }>(getChoices, { cookie: '' });
  const labels = body.choices.map(({ label }) => label);
  expect(new Set(labels).size).toBe(labels.length);
  const named = (kind: string) =>
    body.choices.find(({ label }) => label.startsWith(`${kind}:`))?.subject ?? '';
  const [prompt, term] = [named('Prompt'), named('Term')];
  const who = await begin();
  await store(
    who,
    ...[prompt, term].map(
      (unit, at): Happened => ({
        kind: 'card.set',
        unit,
        at: now - 5000 + at,
        payload: { on: true },
      }),
    ),
  );
  const before = await cardsOf(who);
  expect(before.due).toBe(2);
  for (const card of before.asked) {
    if (card.ask !== 'recall') throw new Error('Only what is recalled was added.');
    expect(card.recall.answer).toMatch(/^<p>/);
    expect(card.recall.mentions.length > 0).toBe(card.recall.kind === 'prompt');
  }
  const id = uuid7(now);
  const recall: Happened = {
    id,
    kind: 'recall.given',
    unit: term,
    at: now - 4000,
    payload: { recalled: 'yes', mentioned: [], of: 0, cram: false },
  };
  await store(who, recall);
  expect(await cardsOf(who)).toMatchObject({ due: 1, done: 1 });
  await store(who, { kind: 'answer.voided', unit: term, at: now - 3000, payload: { answer: id } });
  expect((await cardsOf(who)).all).toEqual(before.all);
  await store(who, { kind: 'card.set', unit: term, at: now - 2000, payload: { on: false } });
  expect((await cardsOf(who)).all.map(({ subject }) => subject)).toEqual([prompt]);
});

test('the order in which answers arrive does not matter', async () => {
  const random = randomOf('order');
  const happened = rules.slice(0, 6).flatMap((sources, rule) =>
    [0, 1, 2, 3].map((at) =>
      answer(sources[at % sources.length], now - (20 - 4 * at - rule) * DAY + at, {
        right: (at + rule) % 3 > 0,
      }),
    ),
  );
  const inOrder = await begin();
  const shuffled = await begin();
  await store(inOrder, ...happened.toSorted((a, b) => a.at - b.at));
  for (const one of random.shuffled(happened)) await store(shuffled, one);
  expect(await mistakesOf(shuffled)).toEqual(await mistakesOf(inOrder));
  expect(await cardsOf(shuffled)).toEqual(await cardsOf(inOrder));
});

test('nobody sees another’s mistakes, and an exam that is not here has none', async () => {
  const [one, other] = [await begin(), await begin()];
  await store(one, answer(rules[0]?.[0], now - DAY, { right: false }));
  expect((await mistakesOf(other)).mistakes).toEqual([]);
  expect((await cardsOf(other)).all).toEqual([]);
  for (const route of [getMistakes, getCards]) {
    expect((await get(route, { cookie: '' })).status).toBe(401);
    expect((await get(route, one, '', 'az-900')).status).toBe(404);
  }
});
