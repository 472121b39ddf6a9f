import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import { randomOf } from '../items/random';
import { type Curve, expectedShare } from './curve';
import type { Posterior } from './posterior';

/** What an exam's forms have in common. */
export interface Paper {
  /** Official weights of the domains, in percent, from and to. */
  weights: readonly (readonly [number, number])[];
  /** How many questions a form has, from and to. */
  questions: readonly [number, number];
  /** Share of the points that passes, in percent: a triangular distribution. */
  cut: { low: number; mode: number; high: number };
  /** What its questions are like, and by how many points each is marked: those written for this exam stand for them. */
  questionsLike: readonly { curve: Curve; points: number }[];
}

/** One imagined sitting: the share of the points reached, and the one that passes, 0 to 1. */
export interface Sitting {
  share: number;
  cut: number;
}

/** How alike the points of one question are: their correlation. */
const ALIKE = 0.2;

/** Imagined sittings of a paper by somebody of whom this is believed. */
export type Sit = (posterior: Posterior) => Sitting[];

const SITTINGS = 2000;
/** Ability runs over this many logits to either side of zero, in steps, when expected shares are looked up. */
const REACH = 8;
const STEPS_PER_LOGIT = 20;

/**
 * Prepares a paper: what is left to chance in it is drawn once, from a fixed seed, so that the same evidence gives
 * the same figures, and more evidence moves them by what it says and not by luck.
 *
 * Each sitting has its own weights (uniform in the official ranges, scaled to one), number of questions n (uniform),
 * cut (triangular) and abilities (from the posterior). With weights w and expected shares p of the domains, its share
 * of the points is normal around Σ w p, with variance κ Σ w p (1 − p) / n. κ is less than 1 as questions of several
 * points bring less luck: with m points each, correlated by ρ = 0.2, κ = mean(m (1 + (m − 1) ρ)) / mean(m)².
 *
 * @param domains takes the abilities of the posterior's cells to those of the domains.
 */
export function sittingsOf(paper: Paper, domains: Matrix): Sit {
  const lookUp = tableOf(paper.questionsLike);
  const luckOf = luckShare(paper.questionsLike.map(({ points }) => points));
  const chance = drawsFor(paper);
  return (posterior) => {
    const mean = paper.weights.map((_, row) => dot(domains.getRow(row), posterior.mean));
    const product = domains.mmul(posterior.covariance).mmul(domains.transpose());
    // Rounding leaves it a trace away from being symmetric.
    const covariance = Matrix.add(product, product.transpose()).div(2);
    const spread = new CholeskyDecomposition(covariance).lowerTriangularMatrix.to2DArray();
    return chance.map(({ weights, questions, cut, abilities, luck }) => {
      let [share, variance] = [0, 0];
      for (const [domain, weight] of weights.entries()) {
        const expected = lookUp((mean[domain] ?? 0) + dot(spread[domain] ?? [], abilities));
        share += weight * expected;
        variance += (luckOf * weight * expected * (1 - expected)) / questions;
      }
      return { share: Math.min(1, Math.max(0, share + luck * Math.sqrt(variance))), cut };
    });
  };
}

/**
 * Expected share of the points over all questions, by ability: looked up, between two entries by a straight line. A
 * question counts by its points, as it does in the exam.
 */
export function tableOf(questionsLike: Paper['questionsLike']): (ability: number) => number {
  const all = questionsLike.reduce((sum, { points }) => sum + points, 0);
  const table = Array.from({ length: 2 * REACH * STEPS_PER_LOGIT + 1 }, (_, at) => {
    const ability = at / STEPS_PER_LOGIT - REACH;
    return (
      questionsLike.reduce((sum, { curve, points }) => sum + points * expectedShare(ability, curve), 0) / all
    );
  });
  return (ability) => {
    const at = Math.min(table.length - 1.001, Math.max(0, (ability + REACH) * STEPS_PER_LOGIT));
    const below = Math.floor(at);
    const [low, high] = [table[below] ?? 0, table[below + 1] ?? 0];
    return low + (at - below) * (high - low);
  };
}

/** κ above: the luck in a question of several points, as a share of that in as many questions of one. */
function luckShare(points: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
  return mean(points.map((m) => m * (1 + (m - 1) * ALIKE))) / mean(points) ** 2;
}

interface Chance {
  weights: number[];
  questions: number;
  cut: number;
  /** Standard normal numbers: one for each domain, and one for the luck of the day. */
  abilities: number[];
  luck: number;
}

function drawsFor({ weights, questions, cut }: Paper): Chance[] {
  const random = randomOf('sittings');
  const uniform = () => (random.below(1_000_000) + 0.5) / 1_000_000;
  // Box and Muller (1958).
  const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  return Array.from({ length: SITTINGS }, () => {
    const drawn = weights.map(([from, to]) => from + (to - from) * uniform());
    const sum = drawn.reduce((all, one) => all + one, 0);
    return {
      weights: drawn.map((weight) => weight / sum),
      questions: Math.round(questions[0] + (questions[1] - questions[0]) * uniform()),
      cut: triangular(cut, uniform()) / 100,
      abilities: weights.map(normal),
      luck: normal(),
    };
  });
}

/** The value of a triangular distribution below which it lies with this probability. */
function triangular({ low, mode, high }: Paper['cut'], probability: number): number {
  const turn = (mode - low) / (high - low);
  return probability < turn
    ? low + Math.sqrt(probability * (high - low) * (mode - low))
    : high - Math.sqrt((1 - probability) * (high - low) * (high - mode));
}

function dot(one: readonly number[], other: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}
