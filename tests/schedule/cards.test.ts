import fc from 'fast-check';
import { Rating } from 'ts-fsrs';
import { expect, test } from 'vitest';
import type { Answer } from '@/lib/items/answer';
import type { Card } from '@/lib/schedule/card';
import { type CardSettings, cardsOf, gradeOf, type Recalled } from '@/lib/schedule/cards';
import { type DayOf, dayAfter, daysIn, midnightOf } from '@/lib/schedule/day';
import { beforeExam } from '@/lib/schedule/exam-day';
import { forecastOf, todayOf } from '@/lib/schedule/today';
import { answer, dayOf, history, manyAnswers, noon } from './making';

const usual: CardSettings = { retention: 0.9, cardsADay: 20, examAt: null };
const later = noon(45);

/** The only card of some answers. */
function cardOf(answers: Answer[], { settings = usual, now = later, days = dayOf as DayOf } = {}): Card {
  const [card, ...others] = cardsOf(history(answers), settings, now, days);
  if (!card || others.length > 0) throw new Error(`There are ${others.length} other cards.`);
  return card;
}

const missedAt = (at: number) => answer({ at, right: false });
const wantedAt = (at: number, subject = 'rule', on = true) => new Map([[subject, { on, at }]]);

test.each([
  [{ right: false, certainty: 'sure' }, Rating.Again],
  [{ right: false, certainty: null }, Rating.Again],
  [{ right: true, certainty: 'guess' }, Rating.Again],
  [{ right: true, certainty: 'think' }, Rating.Hard],
  [{ right: true, certainty: null }, Rating.Hard],
  [{ right: true, certainty: 'sure' }, Rating.Good],
] as const)('%o is graded %s', (given, grade) => {
  expect(gradeOf(given)).toBe(grade);
});

test('a rule has a card from its first miss on, and not before', () => {
  expect(cardsOf(history([answer({}), answer({ certainty: 'think' })]), usual, later, dayOf)).toEqual([]);
  expect(cardOf([answer({}), missedAt(noon(1))])).toMatchObject({
    subject: 'rule',
    due: '2026-01-03',
    last: '2026-01-02',
    reviews: 1,
    lapses: 0,
  });
  expect(cardOf([answer({ certainty: 'guess' })]).due).toBe('2026-01-02');
});

test('a better answer brings it back later, and a forgotten one soon', () => {
  const due = (given: Partial<Answer>) =>
    cardOf([missedAt(noon(0)), answer({ at: noon(1), ...given })]).due ?? '';
  const [again, hard, good] = [due({ right: false }), due({ certainty: 'think' }), due({})];
  expect(again).toBe('2026-01-03');
  expect(hard > again && good > hard).toBe(true);
  expect(cardOf([missedAt(noon(0)), answer({ at: noon(1) }), missedAt(noon(4))])).toMatchObject({
    due: '2026-01-06',
    reviews: 3,
    lapses: 1,
  });
});

test('what is answered again on the same day moves a card only where it was worse', () => {
  const minute = 60_000;
  const { due } = cardOf([missedAt(noon(0))]);
  expect(cardOf([missedAt(noon(0)), answer({ at: noon(0) + minute })]).due).toBe(due);
  const then = [missedAt(noon(0)), answer({ at: noon(1) })];
  expect(cardOf([...then, missedAt(noon(1) + minute)])).toEqual(
    cardOf([missedAt(noon(0)), missedAt(noon(1)), answer({ at: noon(1) + minute })]),
  );
});

test('cramming leaves every card as it was', () => {
  fc.assert(
    fc.property(manyAnswers, (answers) => {
      const without = answers.filter(({ where }) => where !== 'cram');
      expect(cardsOf(history(answers), usual, later, dayOf)).toEqual(
        cardsOf(history(without), usual, later, dayOf),
      );
    }),
  );
  const recall = (cram: boolean): Recalled => ({ unit: 'term', at: noon(3), recalled: 'yes', cram });
  const termAfter = (recalls: Recalled[]) =>
    cardsOf(history([], { recalls, wanted: wantedAt(noon(2), 'term') }), usual, later, dayOf)[0];
  expect(termAfter([recall(true)])).toEqual(termAfter([]));
  expect(termAfter([recall(false)])).not.toEqual(termAfter([]));
});

test('a card that is asked for is due at once, and all that was answered counts', () => {
  const [asked] = cardsOf(history([], { wanted: wantedAt(noon(4)) }), usual, later, dayOf);
  expect(asked).toMatchObject({ due: '2026-01-05', last: null, reviews: 0, recall: 0 });
  const [known] = cardsOf(
    history([answer({ at: noon(3) })], { wanted: wantedAt(noon(4)) }),
    usual,
    later,
    dayOf,
  );
  expect(known).toMatchObject({ last: '2026-01-04', reviews: 1 });
});

test('a card that was taken away stays away, whatever is missed, until it is asked for again', () => {
  const answers = [missedAt(noon(0)), missedAt(noon(5))];
  expect(
    cardsOf(history(answers, { wanted: wantedAt(noon(2), 'rule', false) }), usual, later, dayOf),
  ).toEqual([]);
  const [card] = cardsOf(history(answers, { wanted: wantedAt(noon(6)) }), usual, later, dayOf);
  expect(card).toEqual(cardOf(answers));
});

test('prompts and terms are graded by what was recalled, and have a card only where one was asked for', () => {
  const recalls = (recalled: Recalled['recalled']) => [{ unit: 'term', at: noon(3), recalled, cram: false }];
  const due = (recalled: Recalled['recalled']) =>
    cardsOf(
      history([], { recalls: recalls(recalled), wanted: wantedAt(noon(3), 'term') }),
      usual,
      later,
      dayOf,
    )[0]?.due ?? '';
  expect(due('no') < due('partly') && due('partly') < due('yes')).toBe(true);
  expect(cardsOf(history([], { recalls: recalls('no') }), usual, later, dayOf)).toEqual([]);
});

test('the more is to be remembered, the sooner each card is due', () => {
  fc.assert(
    fc.property(
      manyAnswers,
      fc.tuple(fc.integer({ min: 80, max: 97 }), fc.integer({ min: 80, max: 97 })),
      (answers, targets) => {
        const [less = 0, more = 0] = targets.sort((a, b) => a - b);
        const cards = (percent: number) =>
          cardsOf(history(answers), { ...usual, retention: percent / 100 }, later, dayOf);
        const soon = new Map(cards(more).map(({ subject, due }) => [subject, due]));
        for (const { subject, due } of cards(less))
          expect((soon.get(subject) ?? '') <= (due ?? '')).toBe(true);
      },
    ),
  );
});

test('a target of 97% brings a card back days before one of 80%', () => {
  const answers = [missedAt(noon(0)), answer({ at: noon(1) }), answer({ at: noon(5) })];
  const due = (retention: number) => cardOf(answers, { settings: { ...usual, retention } }).due ?? '';
  expect(due(0.97) < due(0.9) && due(0.9) < due(0.8)).toBe(true);
});

test.each([
  // Half an hour before midnight, on the eve of a day of 23 hours, and on such a day.
  ['Europe/Berlin', '2026-03-28T22:30:00Z', '2026-03-28'],
  ['Europe/Berlin', '2026-03-29T21:30:00Z', '2026-03-29'],
  // A day of 25 hours.
  ['Europe/Berlin', '2026-10-25T22:30:00Z', '2026-10-25'],
  // A day that begins at one o'clock.
  ['Asia/Beirut', '2026-03-28T21:30:00Z', '2026-03-28'],
  ['Pacific/Kiritimati', '2026-12-31T10:30:00Z', '2027-01-01'],
])('in %s, %s is on %s, and the next day is the day after', (zone, at, day) => {
  const days = daysIn(zone);
  const card = cardOf([missedAt(Date.parse(at))], { days, now: Date.parse(at) });
  expect(card).toMatchObject({ last: day, due: dayAfter(day, 1) });
  const next = todayOf([card], 20, days(Date.parse(at) + 24 * 3_600_000));
  expect(next.due).toHaveLength(1);
});

/** Rules missed, and then known so many times, so that their cards fall due over some weeks. */
const manyCards = fc
  .array(fc.record({ first: fc.integer({ min: 0, max: 21 }), known: fc.integer({ min: 0, max: 4 }) }), {
    maxLength: 60,
  })
  .map((rules) =>
    rules.flatMap(({ first, known }, at) => {
      const rule = `rule ${at}`;
      const days = Array.from({ length: known }, (_, n) => first + n * n + 1).filter((day) => day <= 22);
      return [
        answer({ rule, at: noon(first), right: false }),
        ...days.map((day) => answer({ rule, at: noon(day) })),
      ];
    }),
  )
  .map((answers) => answers.sort((a, b) => a.at - b.at));

test('nothing falls due on the exam’s day or later, and the days before it keep to the limit', () => {
  fc.assert(
    fc.property(
      manyCards,
      fc.integer({ min: 0, max: 15 }),
      fc.integer({ min: 1, max: 10 }),
      (answers, ahead, cardsADay) => {
        const now = noon(22);
        const exam = dayOf(now + ahead * 86_400_000);
        const settings = { ...usual, cardsADay, examAt: midnightOf(exam) + 86_399_000 };
        const before = new Map(
          cardsOf(history(answers), usual, now, dayOf).map((card) => [card.subject, card]),
        );
        const load = new Map<string, number>();
        for (const card of cardsOf(history(answers), settings, now, dayOf)) {
          const { due: free = null } = before.get(card.subject) ?? {};
          if (card.due === null) expect(free !== null && (free >= exam || ahead === 0)).toBe(true);
          else expect(card.due < exam).toBe(true);
          // On the day nothing is due, whatever was left. Before, one that was in time anyway is left alone; others
          // are asked soon, and not twice on a day.
          if (ahead === 0) expect(card.due).toBeNull();
          else if (free !== null && free < exam) expect(card.due).toBe(free);
          else if (card.due !== null) {
            expect(card.due >= dayOf(now) && card.due > (card.last ?? '')).toBe(true);
            load.set(card.due, (load.get(card.due) ?? 0) + 1);
          }
        }
        for (const cards of load.values()) expect(cards).toBeLessThanOrEqual(cardsADay);
      },
    ),
    { numRuns: 300 },
  );
});

test('cards that were asked on the eve leave no room for others on it', () => {
  const [today, exam] = ['2026-01-09', '2026-01-10'];
  const later = (subject: string, asked: boolean): Card => ({
    ...{ subject, due: '2026-01-20', last: '2026-01-05', reviews: 3, lapses: 0, recall: 0.9 },
    ...(asked ? { last: today, lastAsCard: today } : { lastAsCard: null }),
  });
  const dueOnEve = (asked: number) =>
    beforeExam(
      Array.from({ length: 9 }, (_, at) => later(`rule ${at}`, at < asked)),
      { exam, today, cardsADay: 3 },
    ).filter(({ due }) => due === today).length;
  expect([0, 1, 3].map(dueOnEve)).toEqual([3, 2, 0]);
});

test('an exam that is over, or far away, changes nothing', () => {
  const answers = [missedAt(noon(0)), answer({ at: noon(1) })];
  for (const examAt of [noon(2), noon(400)])
    expect(cardOf(answers, { settings: { ...usual, examAt } })).toEqual(cardOf(answers));
});

test('today has no more cards than the limit leaves, the most forgotten first', () => {
  fc.assert(
    fc.property(manyCards, fc.integer({ min: 1, max: 10 }), (answers, cardsADay) => {
      const now = noon(22);
      const asked = answers.map((one, at) => (at % 4 === 0 ? { ...one, where: 'card' as const } : one));
      const cards = cardsOf(history(asked), usual, now, dayOf);
      const { due, waiting, done } = todayOf(cards, cardsADay, dayOf(now));
      const all = cards.filter((card) => card.due !== null && card.due <= dayOf(now));
      expect(due.length).toBe(Math.min(all.length, Math.max(0, cardsADay - done)));
      expect(due.length + waiting).toBe(all.length);
      expect(due.map(({ recall }) => recall)).toEqual(due.map(({ recall }) => recall).sort((a, b) => a - b));
    }),
  );
});

test('only what was asked as a card counts against the limit', () => {
  const now = noon(5);
  const rules = (where: Answer['where']) =>
    Array.from({ length: 5 }, (_, at) => answer({ rule: `${where} ${at}`, at: now, right: false, where }));
  const cards = cardsOf(history([...rules('drill'), ...rules('card')]), usual, now, dayOf);
  expect(todayOf(cards, 20, dayOf(now))).toEqual({ due: [], waiting: 0, done: 5 });
});

test('the forecast carries on what waits, within the limit', () => {
  const card = (due: string | null) => ({ due }) as Card;
  const cards = [card('2026-01-01'), card('2026-01-02'), card('2026-01-02'), card('2026-01-04'), card(null)];
  const forecast = forecastOf(cards, { waiting: 3, cardsADay: 2, today: '2026-01-01' }, 4);
  expect(forecast).toEqual([
    { day: '2026-01-02', cards: 2 },
    { day: '2026-01-03', cards: 2 },
    { day: '2026-01-04', cards: 2 },
    { day: '2026-01-05', cards: 0 },
  ]);
});
