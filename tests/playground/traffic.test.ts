import { expect, it } from 'vitest';
import { chanceOfAtLeast, criticalHits } from '@/lib/playground/binomial';
import {
  alarmIn,
  FALSE_ALARM,
  hitBy,
  outlookOf,
  POWER,
  requestsIn,
  type Seen,
  trafficFields,
  WATCHED,
} from '@/lib/playground/traffic';
import { eachState, randomState, STATES, same, seeded } from './random';

/**
 * Chances of 0, 1, 2 … hits, found by adding one try after the other: no factorials, no logarithms.
 * Row n holds them for n tries.
 */
function rowsOf(tries: number, chance: number): number[][] {
  const rows = [[1]];
  for (let number = 1; number <= tries; number++) {
    const last = rows[number - 1] ?? [];
    rows.push(
      Array.from({ length: number + 1 }, (_, hits) => {
        const stay = (last[hits] ?? 0) * (1 - chance);
        return stay + (last[hits - 1] ?? 0) * chance;
      }),
    );
  }
  return rows;
}

const chances = [0, 0.001, 0.01, 0.037, 0.05, 0.2, 0.5, 0.9, 1];
const tables = new Map(chances.map((chance) => [chance, rowsOf(300, chance)]));

function sumFrom(least: number, tries: number, chance: number): number {
  const row = tables.get(chance)?.[tries] ?? [];
  let total = 0;
  for (let hits = tries; hits >= least; hits--) total += row[hits] ?? 0;
  return total;
}

it('adds up the binomial chances exactly, in 10,000 random cases', () => {
  const random = seeded(10);
  for (let number = 0; number < STATES; number++) {
    const chance = chances[Math.floor(random() * chances.length)] ?? 0;
    const tries = Math.floor(random() * 301);
    const least = Math.floor(random() * (tries + 2));
    const [one, other] = [chanceOfAtLeast(least, tries, chance), sumFrom(least, tries, chance)];
    if (!same(one, other)) throw new Error(`${least} of ${tries} at ${chance}: ${one}, not ${other}`);
  }
});

it('finds the fewest errors that raise an alarm', () => {
  for (const chance of [0, 0.001, 0.01, 0.05, 0.2])
    for (let tries = 0; tries <= 300; tries++) {
      let least = 0;
      while (sumFrom(least, tries, chance) > FALSE_ALARM + 1e-12) least++;
      expect(criticalHits(tries, chance, FALSE_ALARM)).toBe(least);
    }
});

it('adds them up exactly where there are many requests', () => {
  const random = seeded(13);
  for (let number = 0; number < 300; number++) {
    const tries = 1_000 + Math.floor(random() * 143_000);
    const chance = Math.floor(1 + random() * 499) / 1000;
    const spread = Math.sqrt(tries * chance * (1 - chance));
    const least = Math.max(1, Math.round(tries * chance + (random() * 8 - 4) * spread));
    expect(chanceOfAtLeast(least, tries, chance)).toBeCloseTo(1 - atMost(least - 1, tries, chance), 7);
  }
});

/** The chance of at most so many hits: all terms relative to that of the mean, so that nothing underflows. */
function atMost(most: number, tries: number, chance: number): number {
  if (most < 0) return 0;
  if (chance === 0) return 1;
  const odds = chance / (1 - chance);
  const mean = Math.floor(tries * chance);
  let [all, low] = [0, 0];
  const add = (hits: number, term: number) => {
    all += term;
    if (hits <= most) low += term;
  };
  for (let [hits, term] = [mean, 1]; hits <= tries && term > 1e-20; hits++) {
    add(hits, term);
    term *= ((tries - hits) / (hits + 1)) * odds;
  }
  for (let [hits, term] = [mean - 1, mean / ((tries - mean + 1) * odds)]; hits >= 0 && term > 1e-20; hits--) {
    add(hits, term);
    term *= hits / ((tries - hits + 1) * odds);
  }
  return low / all;
}

/** What is claimed of the moment: the alarm's risk is kept, its power is there, and was not a minute before. */
function check(seen: Seen, before: number, after: number, requestsBy: (minute: number) => number) {
  const { minute, requests, alarmAt, power } = seen;
  expect(requests).toBe(requestsBy(minute));
  const missed = atMost(alarmAt - 1, requests, after);
  expect(same(power, 1 - missed, 1e-6)).toBe(true);
  expect(power).toBeGreaterThanOrEqual(POWER);
  expect(1 - atMost(alarmAt - 1, requests, before)).toBeLessThanOrEqual(FALSE_ALARM + 1e-9);
  if (alarmAt > 0) expect(1 - atMost(alarmAt - 2, requests, before)).toBeGreaterThan(FALSE_ALARM - 1e-9);
  if (minute > 1) expect(alarmIn(requestsBy(minute - 1), before, after).power).toBeLessThan(POWER);
}

it('mixes both error rates, and counts what is hit, in 10,000 random states', () => {
  eachState(trafficFields, 11, (state) => {
    const { share, oldErrors, newErrors, perMinute } = state;
    // A hundred thousand requests, counted out.
    const failed = share * 1000 * (newErrors / 1000) + (100 - share) * 1000 * (oldErrors / 1000);
    const mixed = hitBy(1, state);
    const isRight =
      same((share / 100) * perMinute, mixed.answered) &&
      same(mixed.failed - mixed.more, (mixed.answered * oldErrors) / 1000) &&
      same(failed / 100_000, (share / 100) * (newErrors / 1000) + (1 - share / 100) * (oldErrors / 1000));
    if (!isRight) throw new Error(JSON.stringify(state));
  });
});

it('names the moment in which the exact sums find a rise', () => {
  const random = seeded(12);
  let [own, whole, never] = [0, 0, 0];
  for (let number = 0; number < STATES; number++) {
    const state = randomState(trafficFields, random);
    const outlook = outlookOf(state);
    const [before, after] = [state.oldErrors / 1000, state.newErrors / 1000];
    const mixed = (state.share / 100) * after + (1 - state.share / 100) * before;
    expect(outlook.overall).toBeCloseTo(mixed, 12);
    if (outlook.own) check(outlook.own, before, after, (m) => requestsIn(m, state.perMinute, state.share));
    if (outlook.whole)
      check(outlook.whole, before, outlook.overall, (m) => requestsIn(m, state.perMinute, 100));
    if (outlook.own) own++;
    if (outlook.whole) whole++;
    if (!outlook.own && !outlook.whole) never++;
  }
  expect(Math.min(own, whole, never)).toBeGreaterThan(20);
});

it('sees nothing where there is nothing to see', () => {
  const release = { share: 10, oldErrors: 10, newErrors: 50, perMinute: 120 };
  expect(outlookOf({ ...release, share: 0 })).toEqual({ overall: 0.01, own: undefined, whole: undefined });
  expect(outlookOf({ ...release, newErrors: 10 })).toMatchObject({ own: undefined, whole: undefined });
  expect(outlookOf({ ...release, newErrors: 5 })).toMatchObject({ own: undefined, whole: undefined });
  expect(requestsIn(WATCHED, 1, 1)).toBe(2);
});

it('sees a first error at once where there were none before', () => {
  const { own } = outlookOf({ share: 100, oldErrors: 0, newErrors: 500, perMinute: 4 });
  expect(own).toEqual({ minute: 1, requests: 4, alarmAt: 1, power: 1 - 0.5 ** 4 });
});
