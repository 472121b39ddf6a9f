import type { Source } from '@/lib/items/item';
import type { Card } from '@/lib/schedule/card';
import { type CardSettings, cardsOf, type History } from '@/lib/schedule/cards';
import { dayAfter, daysBetween, daysIn } from '@/lib/schedule/day';
import { todayOf } from '@/lib/schedule/today';
import type { Table } from '../table';
import { type Dice, diceOf } from './chance';
import { mean } from './measures';

/** What is learned, over how many days, before the exam. */
const RULES = 60;
const DAYS = 56;
/** Rules are missed for the first time on the first of these days. */
const LEARNING = 35;
const CARDS_A_DAY = 20;
const DAY = 86_400_000;
const FIRST = Date.UTC(2026, 0, 5, 18);
const dayOf = daysIn('UTC');

/** Chooses what to ask on a day, out of what was said before. */
type Schedule = (history: History, now: number) => string[];

const planned = (retention: number, examAt: number | null): Schedule => {
  const settings: CardSettings = { retention, cardsADay: CARDS_A_DAY, examAt };
  return (history, now) =>
    subjects(todayOf(cardsOf(history, settings, now, dayOf), CARDS_A_DAY, dayOf(now)).due);
};

const subjects = (cards: readonly Card[]) => cards.map(({ subject }) => subject);

/** So many days after the last right answer in a row; a wrong one begins again. */
const fixed = (intervals: readonly number[]): Schedule => {
  return (history, now) => {
    const known = new Map<string, { day: string; right: number }>();
    for (const { source, at, right } of history.answers) {
      const before = known.get(source.rule)?.right ?? 0;
      known.set(source.rule, { day: dayOf(at), right: right ? before + 1 : 0 });
    }
    const today = dayOf(now);
    return [...known]
      .map(([rule, { day, right }]) => {
        const interval = intervals[Math.min(right, intervals.length - 1)] ?? 1;
        return { rule, late: daysBetween(dayAfter(day, interval), today) };
      })
      .filter(({ late }) => late >= 0)
      .sort((a, b) => b.late - a.late)
      .slice(0, CARDS_A_DAY)
      .map(({ rule }) => rule);
  };
};

/**
 * What candidates remember on the day of the exam, by how their cards were scheduled. Their memory is not that of
 * FSRS: it halves after a half-life (Settles and Meeder, "A trainable spaced repetition model", 2016) that grows with
 * each success, the more the less likely it was, and shrinks with each failure; candidates and rules differ.
 */
export function reviewed(candidates: number, seed: number): Table {
  const examAt = FIRST + DAYS * DAY;
  const ways: [string, Schedule][] = [
    ['Greenboard, exam day known', planned(0.9, examAt)],
    ...[0.9, 0.93, 0.95, 0.97].map((retention): [string, Schedule] => [
      `plain FSRS, ${Math.round(100 * retention)}%`,
      planned(retention, null),
    ]),
    ['fixed: 1, 3, 7, 14, 28 days', fixed([1, 3, 7, 14, 28])],
    ['fixed: 1, 2, 4, 8, 16 days', fixed([1, 2, 4, 8, 16])],
    ['fixed: 1, 2, 3, 5, 8, 13 days', fixed([1, 2, 3, 5, 8, 13])],
    ['fixed: 1, 2, 3, 5, 8 days', fixed([1, 2, 3, 5, 8])],
    ['fixed: every 5 days', fixed([5])],
  ];
  return {
    title: `Remembered on exam day: ${candidates} candidates, ${RULES} rules, at most ${CARDS_A_DAY} cards a day, seed ${seed}`,
    columns: ['', 'remembered', 'reviews', 'most on one day'],
    rows: ways.map(([name, schedule]) => {
      const lives = Array.from({ length: candidates }, (_, nth) =>
        live(schedule, diceOf(seed * 7_368_787 + nth)),
      );
      return [
        name,
        `${(100 * mean(lives.map(({ remembered }) => remembered))).toFixed(1)}%`,
        mean(lives.map(({ reviews }) => reviews)).toFixed(0),
        Math.max(...lives.map(({ most }) => most)),
      ];
    }),
    notes: [],
  };
}

interface Remembered {
  rule: string;
  /** The day on which it is missed for the first time. */
  from: number;
  /** In days. */
  halfLife: number;
  /** When it was met last; null before it was. */
  met: number | null;
}

function live(schedule: Schedule, dice: Dice) {
  const person = dice.normal(0, 0.3);
  const rules = Array.from(
    { length: RULES },
    (_, at): Remembered => ({
      rule: `rule-${at}`,
      from: Math.floor((at / RULES) * LEARNING),
      halfLife: 2.5 * Math.exp(person + dice.normal(0, 0.5)),
      met: null,
    }),
  );
  const byName = new Map(rules.map((rule) => [rule.rule, rule]));
  const answers: History['answers'][number][] = [];
  const history: History = { answers, recalls: [], wanted: new Map() };
  let [reviews, most] = [0, 0];
  const answer = (rule: Remembered, now: number, where: 'drill' | 'card') => {
    const chance = chanceOf(rule, now);
    const right = dice.uniform() < chance;
    if (rule.met !== null) rule.halfLife *= right ? 1.3 + 2 * (1 - chance) : 0.6;
    rule.halfLife = Math.max(0.7, rule.halfLife);
    rule.met = now;
    const certainty = right && dice.uniform() < 0.7 ? ('sure' as const) : ('think' as const);
    answers.push({ source: { rule: rule.rule } as Source, at: now, right, certainty, where });
  };
  for (let day = 0; day < DAYS; day++) {
    const now = FIRST + day * DAY;
    const due = schedule(history, now);
    most = Math.max(most, due.length);
    reviews += due.length;
    for (const name of due) {
      const rule = byName.get(name);
      if (rule) answer(rule, now, 'card');
    }
    for (const rule of rules) if (rule.from === day) answer(rule, now + 60_000, 'drill');
  }
  const examAt = FIRST + DAYS * DAY;
  return { remembered: mean(rules.map((rule) => chanceOf(rule, examAt))), reviews, most };
}

/** The chance that a rule is remembered; nothing is before it was met. */
function chanceOf({ met, halfLife }: Remembered, now: number): number {
  return met === null ? 0 : 2 ** (-(now - met) / DAY / halfLife);
}
