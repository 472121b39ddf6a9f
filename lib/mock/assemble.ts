import type { Exam } from '../content/model';
import { counted, inWords, listed } from '../content/phrases';
import type { Bank } from '../items/bank';
import type { Source } from '../items/item';
import { type Random, randomOf } from '../items/random';
import type { Worth } from '../items/worth';
import { type Candidate, draw } from './draw';
import { type Range, rangesFor, type Style } from './lengths';
import { authoredOf, twinsOf } from './twins';

/** A part of a form: questions to go about in, or a case study, which cannot be entered again. */
export interface Section {
  /** Stored id of the case study; null for a section of single questions. */
  case: string | null;
  sources: Source[];
}

/** Of more case studies than this, some are not tried: one of the first fits, or single questions are too few. */
const MOST_TRIES = 20;

export interface Assembled {
  sections: Section[];
  /** Ids of the items in it that drills ask too: a score that leans on them says less. */
  usedDrilled: string[];
}

export interface Wanted {
  style: Style;
  length: number;
  /** The same seed, content and `met` give the same form. */
  seed: string;
  /** Ids of items that the candidate has met. They are drawn last; for a class there are none. */
  met: ReadonlySet<string>;
  /** What there is to be learnt about the candidate, made anew for each try: what tells most then comes first. */
  worth?: () => Worth;
}

/**
 * Draws a form from the authored questions of a bank: each domain within its official range, no question twice,
 * no two that say nearly the same, and two of one rule only where there is no other. Questions kept for mocks
 * come first, those that drills ask too after them, and what has been met last. A case study comes whole, as a
 * section of its own before the others: one that is kept for mocks and new where it fits, others only where
 * single questions are too few. A diagnostic takes none it can do without.
 *
 * Where no form can be drawn, says why, in sentences.
 */
export function assemble(bank: Bank, exam: Exam, wanted: Wanted): Assembled | { cannot: string[] } {
  const { style, length, seed, met, worth } = wanted;
  const ranges = rangesFor(exam, style, length);
  if (!ranges)
    return { cannot: [`No whole numbers of questions within the official shares add up to ${length}.`] };
  const random = randomOf(seed);
  const candidates = candidatesOf(bank, exam, met);
  const single = candidates.filter(({ source }) => !source.case);
  for (const cases of casesToTry(candidates, ranges, style, random)) {
    const drawn = draw(single, cases.flat(), { ranges, length, ...(worth && { worth }) }, random);
    if (drawn) return formOf(drawn, cases, random);
  }
  return { cannot: reasonsOf(candidates, ranges, length) };
}

function candidatesOf(bank: Bank, exam: Exam, met: ReadonlySet<string>): Candidate[] {
  const twins = twinsOf(bank);
  return authoredOf(bank).flatMap((source) => {
    const domain = exam.objectives.get(source.objectives[0] ?? '')?.domain.id;
    if (domain === undefined) return [];
    const rank = (met.has(source.id) ? 2 : 0) + (source.use === 'mock' ? 0 : 1);
    return [{ source, domain, rank, twin: twins.get(source.id) ?? source.id }];
  });
}

/** Which case studies to take, one choice after the other until a form can be drawn beside them. */
function casesToTry(candidates: Candidate[], ranges: Range[], style: Style, random: Random): Candidate[][][] {
  const byId = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const id = candidate.source.case?.id;
    if (id) byId.set(id, [...(byId.get(id) ?? []), candidate]);
  }
  const rankOf = (parts: Candidate[]) => Math.max(...parts.map(({ rank }) => rank));
  const cases = random
    .shuffled([...byId.values()])
    .map((parts) => parts.toSorted((a, b) => (a.source.case?.part ?? 0) - (b.source.case?.part ?? 0)))
    .toSorted((a, b) => rankOf(a) - rankOf(b))
    .filter((parts) => fits([parts], ranges))
    .slice(0, MOST_TRIES);
  const fresh = style === 'diagnostic' ? [] : cases.filter((parts) => rankOf(parts) === 0);
  const others = cases.filter((parts) => !fresh.includes(parts));
  const together: Candidate[][] = [];
  for (const parts of cases) if (fits([...together, parts], ranges)) together.push(parts);
  return [...fresh.map((parts) => [parts]), [], ...others.map((parts) => [parts]), together];
}

/** Whether no domain has more questions in some case studies than it may have. */
function fits(cases: Candidate[][], ranges: Range[]): boolean {
  const all = cases.flat();
  return ranges.every(
    ({ domain, most }) => all.filter((candidate) => candidate.domain === domain.id).length <= most,
  );
}

function formOf(drawn: Candidate[], cases: Candidate[][], random: Random): Assembled {
  const single = drawn.filter(({ source }) => !source.case);
  const sections = [...cases, random.shuffled(single)].map((parts) => parts.map(({ source }) => source));
  return {
    sections: sections
      .filter((sources) => sources.length > 0)
      .map((sources) => ({ case: sources[0]?.case?.id ?? null, sources })),
    usedDrilled: sections
      .flat()
      .filter(({ use }) => use === 'drill')
      .map(({ id }) => id),
  };
}

/** Which domains lack how many questions. */
function reasonsOf(candidates: Candidate[], ranges: Range[], length: number): string[] {
  const distinct = ranges.map((range) => ({
    ...range,
    has: new Set(candidates.filter(({ domain }) => domain === range.domain.id).map(({ twin }) => twin)).size,
  }));
  const lacking = distinct.filter(({ has, least }) => has < least);
  if (lacking.length > 0)
    return lacking.map(
      ({ domain, has, least }) =>
        `${domain.title} has ${inWords(has)} of the ${inWords(least)} questions that it needs.`,
    );
  const usable = distinct.reduce((all, { has, most }) => all + Math.min(has, most), 0);
  if (usable < length) {
    const small = distinct.filter(({ has, most }) => has < most);
    return [
      `${counted(length - usable, 'question')} more must be written, in ${listed(small.map(({ domain }) => domain.title))}.`,
    ];
  }
  return ['The case studies do not fit: more questions must be written that stand alone.'];
}
