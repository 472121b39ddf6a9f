// What a list of results is worth, cut off at k, when each result is relevant or is not.
// Source: C. D. Manning, P. Raghavan and H. Schütze, "Introduction to Information Retrieval", chapter 8; for
// NDCG K. Järvelin and J. Kekäläinen, ACM Transactions on Information Systems 20 (2002), with log2(i + 1).
import { ratio, sum } from './ratio';

export const RESULTS = 8;

/** A place holds 2 × the number of the result in it, plus 1 when that result is relevant. */
function place(result: number, relevant: boolean) {
  return { least: 0, most: 2 * RESULTS - 1, start: 2 * result + Number(relevant) };
}

export const rankingFields = {
  k: { least: 1, most: RESULTS, start: 5 },
  missed: { least: 0, most: 8, start: 1 },
  place1: place(0, false),
  place2: place(1, true),
  place3: place(2, false),
  place4: place(3, true),
  place5: place(4, false),
  place6: place(5, false),
  place7: place(6, true),
  place8: place(7, false),
} as const;

export interface Result {
  /** Which of the eight it is, from 0. */
  result: number;
  relevant: boolean;
}

/** The list that eight places hold. Undefined unless each result stands in one of them. */
export function listOf(places: readonly number[]): Result[] | undefined {
  const list = places.map((value) => ({ result: Math.floor(value / 2), relevant: value % 2 === 1 }));
  return new Set(list.map(({ result }) => result)).size === list.length ? list : undefined;
}

/** The places that hold a list; `listOf` backwards. */
export function placesOf(list: readonly Result[]): number[] {
  return list.map(({ result, relevant }) => 2 * result + Number(relevant));
}

export interface Worth {
  /** Relevant results among the first k. */
  found: number;
  /** Relevant results in the whole collection. */
  relevant: number;
  /** found / k; k is at least 1 and counts also where the list is shorter. */
  precision: number;
  /** found / relevant; undefined when nothing is relevant. */
  recall?: number;
  /** Place of the first relevant result of the list, from 1. */
  first?: number;
  /** 1 / first; 0 by convention when the list holds nothing relevant. */
  reciprocalRank: number;
  /** What each of the first k places adds to DCG: 1 / log2(place + 1) where it is relevant, else 0. */
  gains: number[];
  /** Discounted cumulative gain at k. */
  dcg: number;
  /** What the best order would have at k: all that is relevant first, what the list lacks included. */
  idealDcg: number;
  /** dcg / idealDcg; undefined when nothing is relevant. */
  ndcg?: number;
}

/**
 * Judges a list, best place first.
 * @param missed how many relevant results the collection has that the list lacks
 */
export function worthOf(list: readonly boolean[], missed: number, k: number): Worth {
  const top = list.slice(0, k);
  const found = top.filter(Boolean).length;
  const relevant = list.filter(Boolean).length + missed;
  const index = list.indexOf(true);
  const first = index < 0 ? undefined : index + 1;
  const gains = top.map((isRelevant, at) => (isRelevant ? discount(at + 1) : 0));
  const dcg = sum(gains);
  const idealDcg = sum(Array.from({ length: Math.min(k, relevant) }, (_, at) => discount(at + 1)));
  return {
    found,
    relevant,
    precision: found / k,
    recall: ratio(found, relevant),
    first,
    reciprocalRank: first === undefined ? 0 : 1 / first,
    gains,
    dcg,
    idealDcg,
    ndcg: ratio(dcg, idealDcg),
  };
}

/** What a relevant result counts in a place, from 1. */
export function discount(place: number): number {
  return 1 / Math.log2(place + 1);
}
