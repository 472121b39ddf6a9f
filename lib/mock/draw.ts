import type { Source } from '../items/item';
import type { Random } from '../items/random';
import type { Worth } from '../items/worth';
import type { Range } from './lengths';

/** A question that may come into a form. */
export interface Candidate {
  source: Source;
  /** Id of its domain. */
  domain: string;
  /** 0 for one kept for mocks that the candidate has not met; the higher, the later it is drawn. */
  rank: number;
  /** The first of the questions that it is nearly the same as, itself included. */
  twin: string;
}

/** Of more questions in a domain than this, what is drawn by lot is spread well enough. */
const ENOUGH = 400;

/**
 * How much what a question tells weighs beside the spread over objectives, forms and difficulties, which is about 1
 * each. Far more would ask nearly the same questions of everybody, in the forms that can least be guessed.
 */
const TELLING = 6;

/** How the forms and the difficulties of a bank are spread: the share of each. */
type Shares = Map<string | number, number>;

/**
 * Draws questions beside those that are in the form already, until it has its length and each domain lies in
 * its range; undefined where there are too few. What is in it already fits the ranges. Of two that could be drawn
 * comes the one whose rule is not in the form yet, then the one of the lower rank, then the one whose objective,
 * form and difficulty the form has least of, measured by how much the bank has of them. With `worth` it also
 * counts what it tells beside the form so far.
 */
export function draw(
  candidates: Candidate[],
  within: readonly Candidate[],
  { ranges, length, worth }: { ranges: Range[]; length: number; worth?: () => Worth },
  random: Random,
): Candidate[] | undefined {
  const sorted = random.shuffled(candidates).sort((a, b) => a.rank - b.rank);
  const shelves = new Map(
    ranges.map(({ domain }) => [
      domain.id,
      sorted.filter((candidate) => candidate.domain === domain.id).slice(0, ENOUGH),
    ]),
  );
  const form = formOf([...candidates, ...within], length, worth?.());
  for (const candidate of within) form.take(candidate);
  if (form.size() > length) return undefined;

  for (const { domain, least } of random.shuffled(ranges)) {
    while (form.has(domain.id) < least) {
      const next = form.best(shelves.get(domain.id) ?? []);
      if (!next) return undefined;
      form.take(next);
    }
  }
  while (form.size() < length) {
    const open = random.shuffled(ranges).filter(({ domain, most }) => form.has(domain.id) < most);
    const next = form.best(
      open.flatMap(({ domain }) => form.best(shelves.get(domain.id) ?? []) ?? []),
      // Between domains only rule and rank decide: else the one with most objectives would always come first.
      { crowd: false },
    );
    if (!next) return undefined;
    form.take(next);
  }
  return form.drawn();
}

/** A form while it is being filled. */
function formOf(bank: Candidate[], length: number, worth?: Worth) {
  const mostTold = Math.max(...bank.map(({ source }) => worth?.tells(source) ?? 0));
  const forms = sharesOf(bank, ({ source }) => source.form);
  const difficulties = sharesOf(bank, ({ source }) => source.difficulty);
  const drawn: Candidate[] = [];
  const taken = new Set<string>();
  const rules = new Set<string>();
  const counts = new Map<string | number, number>();
  const countOf = (key: string | number) => counts.get(key) ?? 0;
  const filled = (key: string | number, shares: Shares) => countOf(key) / ((shares.get(key) ?? 1) * length);

  function take(candidate: Candidate): void {
    const { source, domain, twin } = candidate;
    drawn.push(candidate);
    taken.add(twin);
    rules.add(source.rule);
    worth?.take(source);
    for (const key of [domain, objectiveOf(source), source.form, source.difficulty])
      counts.set(key, countOf(key) + 1);
  }

  /** The lower, the sooner it is drawn; whole numbers of rank and rule weigh more than all that is spread. */
  function costOf({ source, rank }: Candidate, crowd: boolean): number {
    const before = (rules.has(source.rule) ? 1000 : 0) + rank * 100;
    if (!crowd) return before;
    const spread =
      countOf(objectiveOf(source)) + filled(source.form, forms) + filled(source.difficulty, difficulties);
    const untold = worth && mostTold > 0 ? 1 - worth.tells(source) / mostTold : 0;
    return before + Math.min(spread + TELLING * untold, 99);
  }

  /** The first of those that cost least; undefined where each is taken, or nearly the same as one that is. */
  function best(candidates: readonly Candidate[], { crowd } = { crowd: true }): Candidate | undefined {
    let least = Number.POSITIVE_INFINITY;
    let found: Candidate | undefined;
    for (const candidate of candidates) {
      if (taken.has(candidate.twin)) continue;
      const cost = costOf(candidate, crowd);
      if (cost < least) [least, found] = [cost, candidate];
    }
    return found;
  }

  return { take, best, has: countOf, size: () => drawn.length, drawn: () => drawn };
}

function objectiveOf({ objectives }: Source): string {
  return objectives[0] ?? '';
}

function sharesOf(candidates: Candidate[], keyOf: (candidate: Candidate) => string | number): Shares {
  const shares: Shares = new Map();
  for (const candidate of candidates) {
    const key = keyOf(candidate);
    shares.set(key, (shares.get(key) ?? 0) + 1 / candidates.length);
  }
  return shares;
}
