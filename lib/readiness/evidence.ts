import type { Answer } from '../items/answer';
import { type Curve, DISCRIMINATION, difficultyOf } from './curve';

/** One answer as the estimate sees it. */
export interface Evidence {
  /** Stored id of its area, if it has one. */
  area: string | undefined;
  /** Id of the objective that gives its domain. */
  objective: string;
  curve: Curve;
  /** Share of the points, 0 to 1. */
  share: number;
  /** How much it counts, 0 to 1: less with age, and less beside others of the same table or case. */
  weight: number;
}

/** Days after which an answer counts half: people learn and forget. */
const HALF_LIFE = 60;
const DAY = 86_400_000;

/** How alike answers to questions of one table or case are, beyond what ability explains: their correlation. */
const ALIKE = 0.1;

/** What of an answer the estimate rests on. */
export type Answered = Pick<
  Answer,
  'id' | 'source' | 'at' | 'share' | 'where' | 'guess' | 'aided' | 'difficulty'
>;

/**
 * The answers that count in full or in part at a moment (milliseconds since 1970): first, unaided ones. A repeat of
 * an item, or of another form of the same row, says what is remembered, not what is known of the subject; so does
 * an answer on the page itself, on a card, or soon after reading the source.
 *
 * Weights: 2^(−age / 60 days); and the k-th answer of one table or case adds what it adds to Kish's effective
 * sample size n / (1 + (n − 1) ρ) with ρ = 0.1 ("Survey Sampling", 1965): k / (1 + (k − 1) ρ) less the same for
 * k − 1. So an answer never takes weight from another one, and order of arrival does not matter: answers are
 * ordered by (at, id) first.
 */
export function evidenceFrom(answers: readonly Answered[], now: number): Evidence[] {
  const perTestlet = new Map<string, number>();
  return firstsOf(answers).map(({ source, at, share, guess, difficulty }): Evidence => {
    const testlet = source.case?.id ?? source.file.id;
    const nth = (perTestlet.get(testlet) ?? 0) + 1;
    perTestlet.set(testlet, nth);
    return {
      area: source.area,
      objective: source.objectives[0] ?? '',
      share,
      curve: {
        difficulty: difficulty ?? difficultyOf(source.difficulty),
        discrimination: DISCRIMINATION[source.origin],
        guess,
      },
      weight: 2 ** (-Math.max(0, now - at) / DAY / HALF_LIFE) * (effective(nth) - effective(nth - 1)),
    };
  });
}

/**
 * The answers that count, in full or in part: the first to each row or scenario, where it was unaided. Oldest first.
 * One that could not be wrong says nothing: an imported mock may have a question with a single option.
 */
export function firstsOf<A extends Answered>(answers: readonly A[]): A[] {
  const met = new Set<string>();
  return [...answers].sort(byTime).filter(({ source, where, aided, guess }) => {
    const isFirst = !met.has(source.unit);
    met.add(source.unit);
    const isUnaided = (where === 'drill' || where === 'mock') && !aided;
    return isFirst && isUnaided && guess < 1 && source.objectives.length > 0;
  });
}

/** Kish's effective size of a cluster. */
export function effective(answers: number): number {
  return answers === 0 ? 0 : answers / (1 + (answers - 1) * ALIKE);
}

function byTime(a: Answered, b: Answered): number {
  return a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
