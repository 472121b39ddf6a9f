import type { Exam } from '@/lib/content/model';
import { bankOf } from '@/lib/items/bank';
import { guessOf } from '@/lib/items/guess';
import type { Ask, Source } from '@/lib/items/item';
import type { Answered } from '@/lib/readiness/evidence';
import { scaledFor } from '@/lib/readiness/scaled';
import type { Dice } from './chance';

/**
 * A world of candidates that is not the model's. Questions differ in how well they tell people apart; authors are
 * often wrong about difficulty; domains hang together unequally, with rare extremes; whoever answers learns from it,
 * and forgets between days; questions come back, and are then remembered; some are answered just after reading;
 * questions of one table or case go well or badly together. The exam has its own mark, its own questions, and a case.
 */
export interface World {
  exam: Exam;
  items: WorldItem[];
}

interface WorldItem {
  source: Source;
  guess: number;
  /** Points that it is marked by. */
  parts: number;
  /** As it truly is, in logits. */
  difficulty: number;
  discrimination: number;
  domain: number;
  area: string;
}

export interface Candidate {
  /** Area by area, in logits; changes as the candidate learns and forgets. */
  abilities: Map<string, number>;
  /** How the candidate rates each area: 0 red, 1 yellow, 2 green. */
  ratings: Map<string, number>;
  /** What went well or badly together. */
  effects: Map<string, number>;
  seen: Set<string>;
}

const DAY = 86_400_000;
const HOUR = DAY / 24;

export function worldOf(exam: Exam, dice: Dice): World {
  const items = [...bankOf(exam).sources.values()].map((source): WorldItem => {
    const ask = source.make('world').ask;
    const domain = exam.domains.findIndex(
      ({ id }) => exam.objectives.get(source.objectives[0] ?? '')?.domain.id === id,
    );
    const authored = source.origin === 'authored';
    return {
      source,
      guess: Math.min(0.6, guessOf(ask) * (0.8 + 0.5 * dice.uniform())),
      parts: partsOf(ask),
      difficulty: 0.5 * (source.difficulty - 3) + dice.normal(0, 0.6),
      discrimination: (authored ? 1.15 : 0.8) * Math.exp(dice.normal(0, 0.3)),
      domain,
      area: source.area ?? `rest ${domain}`,
    };
  });
  return { exam, items };
}

export function candidateOf({ exam, items }: World, dice: Dice): Candidate {
  const general = dice.normal(0.35, 0.85);
  const abilities = new Map<string, number>();
  const byDomain = exam.domains.map(() => {
    // Heavier tails than the normal: some know one domain from work, and nothing of another.
    const own = dice.normal(0, 0.35) * (dice.uniform() < 0.15 ? 2.5 : 1);
    return general * (0.75 + 0.4 * dice.uniform()) + own;
  });
  for (const { area, domain } of items)
    if (!abilities.has(area)) abilities.set(area, (byDomain[domain] ?? general) + dice.normal(0, 0.4));
  // What people think of themselves and what they can hang together loosely: over 22 reviews r = 0.29 on average
  // (Zell and Krizan, "Do people have insight into their abilities?", 2014). This makes it about 0.45.
  const bias = dice.normal(0.3, 1.5);
  const ratings = new Map(
    [...abilities].map(([area, ability]) => {
      const felt = ability + bias + dice.normal(0, 0.9);
      return [area, felt < -0.1 ? 0 : felt < 0.9 ? 1 : 2];
    }),
  );
  return { abilities, ratings, effects: new Map(), seen: new Set() };
}

/** How somebody chooses what to answer next, on the day that is the n-th. */
export type Choosing = (
  world: World,
  dice: Dice,
  answers: readonly Answered[],
  day: number,
) => WorldItem | undefined;

/** By lot among all questions. */
export const byLot: Choosing = ({ items }, dice) => items[dice.below(items.length)];

/**
 * As people do: on most days mostly of one domain, by lot within it. Every other one takes any domain; the rest take
 * the one that has gone worst so far.
 */
export function byMood(): Choosing {
  const focus = new Map<number, number | undefined>();
  let seeksWeakness: boolean | undefined;
  return (world, dice, answers, day) => {
    seeksWeakness ??= dice.uniform() < 0.5;
    if (!focus.has(day)) {
      const any = dice.below(world.exam.domains.length);
      const domain = seeksWeakness ? worstSoFar(world, answers) : any;
      focus.set(day, dice.uniform() < 0.6 ? domain : undefined);
    }
    const domain = focus.get(day);
    const item = byLot(world, dice, answers, day);
    if (domain === undefined || !item || item.domain === domain || dice.uniform() < 0.3) return item;
    const mine = world.items.filter((one) => one.domain === domain);
    return mine[dice.below(mine.length)];
  };
}

function worstSoFar({ exam }: World, answers: readonly Answered[]): number {
  const shares = exam.domains.map(({ id }) => {
    const mine = answers.filter(
      ({ source }) => exam.objectives.get(source.objectives[0] ?? '')?.domain.id === id,
    );
    return mine.reduce((sum, { share }) => sum + share, 1) / (mine.length + 2);
  });
  return shares.indexOf(Math.min(...shares));
}

/** Answers given on some days, some questions a day, up to `now`; they change the candidate. */
export function practise(
  world: World,
  candidate: Candidate,
  { answers, now, choose }: { answers: number; now: number; choose: Choosing },
  dice: Dice,
): Answered[] {
  const given: Answered[] = [];
  const perDay = 8 + dice.below(15);
  const days = Math.ceil(answers / perDay);
  let lastDay = -1;
  while (given.length < answers) {
    const day = Math.floor(given.length / perDay);
    if (day !== lastDay) forget(candidate, dice);
    lastDay = day;
    const repeats = given.length > 5 && dice.uniform() < 0.12;
    const before = repeats ? given[dice.below(given.length)]?.source.id : undefined;
    const item = before
      ? world.items.find(({ source }) => source.id === before)
      : choose(world, dice, given, day);
    if (!item) break;
    const at = now - (days - day) * 1.5 * DAY + (given.length % perDay) * (HOUR / 30);
    given.push(answer(item, candidate, at, given.length, dice));
  }
  return given;
}

/** One answer, and what it teaches. */
function answer(item: WorldItem, candidate: Candidate, at: number, nth: number, dice: Dice): Answered {
  const { source, area } = item;
  const aided = dice.uniform() < 0.06;
  const known = candidate.seen.has(source.unit);
  const chance =
    aided || known ? 0.5 + 0.5 * chanceOf(item, candidate, dice) : chanceOf(item, candidate, dice);
  candidate.seen.add(source.unit);
  candidate.abilities.set(area, (candidate.abilities.get(area) ?? 0) + 0.008 + 0.012 * dice.uniform());
  return {
    id: String(nth).padStart(6, '0'),
    source,
    at,
    share: points(item.parts, chance, dice),
    where: 'drill',
    guess: guessOf(source.make('world').ask),
    aided,
  };
}

function forget(candidate: Candidate, dice: Dice): void {
  for (const [area, ability] of candidate.abilities)
    candidate.abilities.set(area, ability - 0.02 * dice.uniform());
}

function chanceOf(
  { guess, discrimination, difficulty, area, source }: WorldItem,
  { abilities, effects }: Candidate,
  dice: Dice,
): number {
  const testlet = source.case?.id ?? source.file.id;
  if (!effects.has(testlet)) effects.set(testlet, dice.normal(0, 0.45));
  const ability = (abilities.get(area) ?? 0) + (effects.get(testlet) ?? 0);
  return guess + (1 - guess) / (1 + Math.exp(-discrimination * (ability - difficulty)));
}

/** A share of some points that hang together: with one part it is right or wrong. */
function points(parts: number, chance: number, dice: Dice): number {
  if (parts === 1) return dice.uniform() < chance ? 1 : 0;
  const strain = Math.min(0.98, Math.max(0.02, chance + dice.normal(0, 0.15)));
  let right = 0;
  for (let part = 0; part < parts; part++) if (dice.uniform() < strain) right++;
  return right / parts;
}

function partsOf(ask: Ask): number {
  if (ask.form === 'multiple') return ask.choose;
  if (ask.form === 'statements') return ask.statements.length;
  if (ask.form === 'match') return ask.left.length;
  if (ask.form === 'complete') return ask.gaps.length;
  return 1;
}

/** What came of sitting the exam: fresh questions, not those of the bank. */
export interface Outcome {
  /** Share of the points, 0 to 1. */
  share: number;
  /** On the exam's scale, by this world's mark. */
  score: number;
  passed: boolean;
}

/** Sits the exam, whose mark is normal around `cutMean`: another shape than the model's, and wider. */
export function sit({ exam, items }: World, candidate: Candidate, dice: Dice, cutMean = 0.675): Outcome {
  const { questions, score } = exam.file.front;
  const length = questions[0] + dice.below(questions[1] - questions[0] + 1);
  const weights = exam.domains.map(({ weight: [from, to] }) => from + (to - from) * dice.uniform());
  const sum = weights.reduce((all, one) => all + one, 0);
  const harder = dice.normal(0, 0.15);
  let [reached, of] = [0, 0];
  for (const [domain, weight] of weights.entries()) {
    const written = items.filter(({ domain: one, source }) => one === domain && source.origin === 'authored');
    // A case: its four questions go well or badly together.
    const together = dice.normal(0, 0.45);
    const count = Math.round((length * weight) / sum);
    for (let nth = 0; nth < count; nth++) {
      const like = written[dice.below(written.length)];
      if (!like) throw new Error(`Nothing was written for domain ${domain}.`);
      const difficulty = 0.5 * (like.source.difficulty - 3) + dice.normal(harder, 0.6);
      const discrimination = 1.15 * Math.exp(dice.normal(0, 0.3));
      const ability = (candidate.abilities.get(like.area) ?? 0) + (domain === 1 && nth < 4 ? together : 0);
      const chance = like.guess + (1 - like.guess) / (1 + Math.exp(-discrimination * (ability - difficulty)));
      reached += points(like.parts, chance, dice) * like.parts;
      of += like.parts;
    }
  }
  const share = reached / of;
  const cut = Math.min(0.8, Math.max(0.55, dice.normal(cutMean, 0.035)));
  return { share, score: scaledFor(100 * share, 100 * cut, score), passed: share >= cut };
}
