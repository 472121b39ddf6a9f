import type { Selection } from './choice';
import type { Source } from './item';
import { byPart } from './spread';
import type { Worth } from './worth';

/** How many questions of a rule, table or subject are taken. Its questions share it. */
export interface Tally {
  taken: number;
  /** What comes before others: the need of a subject, how urgent a rule is. */
  weight: number;
}

/** A question that may be chosen. */
export interface Candidate {
  source: Source;
  /** The day on which it was asked last, in days since 1970; -1 where it never was. */
  day: number;
  /** Its place among all by lot. */
  lot: number;
  rule: Tally;
  table: Tally;
  subject: Tally;
}

/** Gives the tally of a key, the same at each call. */
export function tallies(weights: ReadonlyMap<string, number> = new Map()): (key: string) => Tally {
  const known = new Map<string, Tally>();
  return (key) => {
    const tally = known.get(key) ?? { taken: 0, weight: weights.get(key) ?? 0 };
    known.set(key, tally);
    return tally;
  };
}

type Compare = (a: Candidate, b: Candidate) => number;

const byNovelty: Compare = (a, b) =>
  a.day - b.day || a.rule.taken - b.rule.taken || a.table.taken - b.table.taken || a.lot - b.lot;
const byRule: Compare = (a, b) => a.rule.taken - b.rule.taken || byNovelty(a, b);
const needLeft = ({ subject }: Candidate) => subject.weight / (2 * subject.taken + 1);

/** Negative where `a` is to be taken before `b`, as things stand. */
const orders: Record<Selection, (worth?: Worth) => Compare> = {
  'new-first': () => byNovelty,
  unseen: () => byNovelty,
  missed: () => byRule,
  due: () => (a, b) => a.rule.taken - b.rule.taken || b.rule.weight - a.rule.weight || byNovelty(a, b),
  weakest: (worth) => (a, b) =>
    needLeft(b) - needLeft(a) ||
    a.day - b.day ||
    a.rule.taken - b.rule.taken ||
    (worth ? worth.tells(b.source) - worth.tells(a.source) : 0) ||
    byNovelty(a, b),
};

/** Takes up to `most` of the candidates, each time the one that comes first as things stand, and marks them taken. */
export function pick(candidates: Candidate[], most: number, of: Selection, worth?: Worth): Source[] {
  const compare = orders[of](worth);
  const left = new Set(candidates);
  const taken: Source[] = [];
  while (taken.length < most && left.size > 0) {
    let best: Candidate | undefined;
    for (const one of left) if (!best || compare(one, best) < 0) best = one;
    if (!best) break;
    for (const one of withItsCase(best, of === 'due' ? [] : left).slice(0, most - taken.length)) {
      left.delete(one);
      taken.push(one.source);
      worth?.take(one.source);
      for (const tally of [one.rule, one.table, one.subject]) tally.taken++;
    }
  }
  return taken;
}

/** A candidate with the other parts of its case that were asked on the same day, or never, as it was. */
function withItsCase(best: Candidate, left: Iterable<Candidate>): Candidate[] {
  const whole = best.source.case?.id;
  const others = whole
    ? [...left].filter((one) => one !== best && one.source.case?.id === whole && one.day === best.day)
    : [];
  return [best, ...others].sort((a, b) => byPart(a.source, b.source));
}
