import { rootOf } from '../content/words';
import { nearestTerms } from './near';
import type { SearchIndex } from './payload';
import { joinedOf, nameKey, runsOf, saysNothing, termsOf, type Word, wordsOf } from './words';

/** One thing that a query asks for: a word, or several that are one name. */
export interface Wish {
  /** As it was typed. */
  text: string;
  /** It is met where all the terms of one of these are; the nearest to what was typed stand first. */
  ways: Way[];
  /** How many of them, from the first on, are what was typed; the others are other names and forms of it. */
  own: number;
  /** False where no text has it, neither so nor as a beginning: it is then read as what it is most like. */
  known: boolean;
}

export type Way = Term[];

export interface Term {
  term: string;
  /** Whether it may be the beginning of a word. */
  prefix: boolean;
  boost: number;
}

/** What is longer than this is not read to its end. */
export const LONGEST_QUERY = 200;
const MOST_WORDS = 12;
const LONGEST_NAME = 5;

const OTHER_NAME = 0.45;
const SAME_ROOT = 0.5;
const MISTYPED = 0.6;
const TAKEN_APART = 0.8;

/** A query without what surrounds it, cut where it is too long. */
export function trimQuery(query: string): string {
  return query.slice(0, LONGEST_QUERY).replace(/\s+/g, ' ').trim();
}

/**
 * Takes a query apart into what it asks for. Names of terms are found first, the longest at each place; each of
 * them may be met by another name of the same thing. Words that say nothing are left out, unless there are no
 * others.
 */
export function wishesOf(query: string, index: SearchIndex): Wish[] {
  const text = trimQuery(query);
  const runs = runsOf(wordsOf(text)).slice(0, MOST_WORDS);
  const telling = runs.filter((run) => run.length > 1 || !saysNothing(run[0]?.term ?? ''));
  const words = telling.length > 0 ? telling : runs;
  const wishes: Wish[] = [];
  for (let at = 0; at < words.length; ) {
    const name = longestName(words.slice(at, at + LONGEST_NAME), index);
    const taken = words.slice(at, at + Math.max(name, 1));
    wishes.push(wishOf(taken, text, index));
    at += taken.length;
  }
  return wishes;
}

/** How many of these words, from the first on, are the name of a term or are written as one word elsewhere. */
function longestName(words: Word[][], index: SearchIndex): number {
  for (let count = words.length; count > 0; count--) {
    const key = words
      .slice(0, count)
      .flat()
      .map(({ term }) => term)
      .join('');
    if (index.synonyms.has(key) || (count === 2 && key.length > 4 && hasTerm(index, key))) return count;
  }
  return 0;
}

function wishOf(taken: Word[][], text: string, index: SearchIndex): Wish {
  const words = taken.flat();
  const typed = text.slice(words[0]?.from, words.at(-1)?.to);
  const joined = joinedOf(words);
  const telling = words.map(({ term }) => term).filter((term) => !saysNothing(term));
  const terms = telling.length > 0 ? telling : words.map(({ term }) => term);
  // Two letters may be the beginning of a word only while they are none by themselves: CI is not circle.
  const mayBegin = (term: string) => term.length > 2 || (term.length === 2 && !hasTerm(index, term));
  const ways: Way[] = joined.includes('.')
    ? [[{ term: joined, prefix: true, boost: 1 }]]
    : [terms.map((term) => ({ term, prefix: mayBegin(term), boost: 1 }))];
  if (words.length > 1) ways.push([{ term: joined, prefix: false, boost: 1 }]);
  const own = ways.length;
  const known = ways.some((way) => way.every(({ term }) => hasTerm(index, term) || hasPrefix(index, term)));
  ways.push(...otherNames(joined, terms, index));
  if (words.length === 1) ways.push(...(known ? ofOneRoot(joined) : mistyped(joined, index)));
  else if (!known) ways.push(words.flatMap(({ term }) => oneOf(term, index)));
  return { text: typed, ways: ways.filter((way) => way.length > 0), own, known };
}

/** Other names of the same thing. One that only adds a word to what was typed finds nothing more. */
function otherNames(key: string, typed: string[], index: SearchIndex): Way[] {
  const names = [...new Set(index.synonyms.get(key) ?? [])].filter((name) => nameKey(name) !== key);
  return names
    .map((name) => [...new Set(termsOf(name))])
    .filter((terms) => !typed.every((term) => terms.includes(term)))
    .map((terms) => terms.map((term) => ({ term, prefix: false, boost: OTHER_NAME / terms.length })));
}

/** Other forms of a word: deploying finds deployment. Of a short root much else begins as well. */
function ofOneRoot(term: string): Way[] {
  const root = rootOf(term);
  const isTelling = root.length > 4 ? root !== term : root.length === 4 && term.length > 6;
  return isTelling ? [[{ term: root, prefix: true, boost: SAME_ROOT }]] : [];
}

/** What a word that the index has not may be: two words without a blank, a typing error, or another form. */
function mistyped(term: string, index: SearchIndex): Way[] {
  for (let at = 3; at <= term.length - 3; at++) {
    const parts = [term.slice(0, at), term.slice(at)];
    if (!parts.every((part) => hasTerm(index, part))) continue;
    return [parts.map((part) => ({ term: part, prefix: false, boost: TAKEN_APART }))];
  }
  const near = nearestTerms(term, index.terms);
  return [...near.map((one) => [{ term: one, prefix: false, boost: MISTYPED }]), ...ofOneRoot(term)];
}

/** A word of a glued name as it is, or as the nearest that the index has. */
function oneOf(term: string, index: SearchIndex): Way {
  const near = hasTerm(index, term) ? term : nearestTerms(term, index.terms)[0];
  return near ? [{ term: near, prefix: false, boost: MISTYPED }] : [];
}

function hasTerm({ terms }: SearchIndex, term: string): boolean {
  return terms[placeOf(terms, term)] === term;
}

function hasPrefix({ terms }: SearchIndex, term: string): boolean {
  return terms[placeOf(terms, term)]?.startsWith(term) ?? false;
}

/** Where a term stands in a sorted list, or would. */
function placeOf(terms: string[], term: string): number {
  let [low, high] = [0, terms.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((terms[middle] ?? '') < term) low = middle + 1;
    else high = middle;
  }
  return low;
}
