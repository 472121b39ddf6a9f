import type { Entry, SearchIndex } from './payload';
import { type Term, trimQuery, type Way, type Wish, wishesOf } from './query';
import { nameKey } from './words';

/** A unit that was found. */
export interface Hit {
  entry: Entry;
  score: number;
  /** The words of the index that matched, for marking them. */
  terms: ReadonlySet<string>;
}

/** A page that was found, and which of its parts have all that was asked for. */
export interface PageHit extends Hit {
  parts: Hit[];
}

export interface Found {
  /** What was looked for: the query without what surrounds it. */
  query: string;
  /** The best first. */
  pages: PageHit[];
  /** False where no page has all words: those found have some of them. */
  isWhole: boolean;
  /** Words that no page has as they were typed. */
  unknown: string[];
}

const MOST_PARTS = 3;
/** What a part's match counts for its page, beside the page's own. */
const OF_A_PART = 0.6;
const SAME_TITLE = 5;
const SAME_NAME = 4;
const SAME_BEGINNING = 1.6;

/** Looks for a query. The same index and query give the same result, in the browser and on the server. */
export function find(index: SearchIndex, asked: string): Found {
  const query = trimQuery(asked);
  const wishes = wishesOf(query, index);
  const unknown = wishes.filter((wish) => !wish.known).map(({ text }) => text);
  const candidates = byPage(index, hitsFor(index, query, wishes), wishes);
  const most = Math.max(0, ...candidates.map(({ met }) => met));
  const pages = candidates
    .filter(({ met }) => met === most && met > 0)
    .map(({ page }) => page)
    .sort((a, b) => b.score - a.score || (a.entry.id < b.entry.id ? -1 : 1));
  return { query, pages, isWhole: most === wishes.length, unknown };
}

/** A hit with the wishes that it meets. */
type Met = Hit & { met: Set<Wish> };

function hitsFor(index: SearchIndex, query: string, wishes: Wish[]): Met[] {
  const asked = new Map<string, Term>();
  for (const term of wishes.flatMap(({ ways }) => ways.flat())) {
    const before = asked.get(term.term);
    const prefix = term.prefix || before?.prefix === true;
    asked.set(term.term, { ...term, prefix, boost: Math.max(term.boost, before?.boost ?? 0) });
  }
  if (asked.size === 0) return [];
  const ways = wishes.flatMap((wish) => wish.ways.map((way) => way.map(({ term }) => term)));
  const results = index.mini.search(
    { combineWith: 'OR', queries: ways.map((queries) => ({ combineWith: 'AND', queries })) },
    {
      prefix: (term) => asked.get(term)?.prefix ?? false,
      boostTerm: (term) => asked.get(term)?.boost ?? 1,
    },
  );
  const key = nameKey(query);
  return results.flatMap(({ id, score, queryTerms, terms }): Met[] => {
    const entry = index.entries[id];
    if (!entry) return [];
    const has = new Set(queryTerms);
    const met = wishes.filter((wish) => waysMet(wish, has).length > 0);
    // MiniSearch multiplies by the number of words found, and other names of one thing are not more of it.
    const own = (score / queryTerms.length) * entry.kind.weight * likeness(entry, key);
    const matched = met.flatMap((wish) => waysMet(wish, has)).flat();
    return [{ entry, score: own, terms: derivedFrom(matched, terms), met: new Set(met) }];
  });
}

/** The ways in which a wish is met: as it was typed where it is met so, else by other names and forms. */
function waysMet({ ways, own }: Wish, has: ReadonlySet<string>): Way[] {
  const isMet = (way: Way) => way.every(({ term }) => has.has(term));
  const typed = ways.slice(0, own).filter(isMet);
  return typed.length > 0 ? typed : ways.slice(own).filter(isMet);
}

/** Of the words found those that some terms stand for, be it as their beginning. */
function derivedFrom(asked: Term[], found: string[]): Set<string> {
  return new Set(
    found.filter((word) =>
      asked.some(({ term, prefix }) => word === term || (prefix && word.startsWith(term))),
    ),
  );
}

/** What is called just so comes before what merely says it. */
function likeness({ keys: [title = '', ...names] }: Entry, key: string): number {
  if (title === key) return SAME_TITLE;
  if (names.includes(key)) return SAME_NAME;
  return key.length > 2 && title.startsWith(key) ? SAME_BEGINNING : 1;
}

function byPage(index: SearchIndex, hits: Met[], wishes: Wish[]): { page: PageHit; met: number }[] {
  const entries = new Map(index.entries.map((entry) => [entry.id, entry]));
  const pages = new Map<string, Met[]>();
  for (const hit of hits) {
    const known = pages.get(hit.entry.page);
    if (known) known.push(hit);
    else pages.set(hit.entry.page, [hit]);
  }
  return [...pages].flatMap(([id, own]) => {
    const entry = entries.get(id);
    if (!entry) return [];
    const itself = own.find((hit) => hit.entry === entry);
    const met = new Set(own.flatMap((hit) => [...hit.met])).size;
    const parts = own
      .filter((hit) => hit !== itself && hit.met.size === wishes.length)
      .sort((a, b) => b.score - a.score || (a.entry.id < b.entry.id ? -1 : 1));
    const score = Math.max(itself?.score ?? 0, (parts[0]?.score ?? 0) * OF_A_PART);
    const terms = itself?.terms ?? new Set<string>();
    return [{ page: { entry, score, terms, parts: parts.slice(0, MOST_PARTS) }, met }];
  });
}
