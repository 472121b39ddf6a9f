import type { Answered } from '@/lib/readiness/evidence';
import type { Candidate } from './world';

/** What a simpler way makes of the same answers: one figure between 0 and 1. */
export type Rival = (answers: readonly Answered[], candidate: Candidate) => number;

const SMOOTHING = 0.95;
/** What the three levels would be as shares of the points, if they were believed. */
const LEVELS = [0.5, 0.66, 0.8];

export const rivals: Record<string, Rival> = {
  'percent correct': (answers) => mean(answers.map(({ share }) => share)),
  'exponentially weighted percent': (answers) =>
    answers.reduce((before, { share }) => SMOOTHING * before + (1 - SMOOTHING) * share, 0.6),
  'self-rating alone': (_, { ratings }) => mean([...ratings.values()].map((level) => LEVELS[level] ?? 0)),
};

/**
 * What a product would say from such a figure alone: the chance that the share of the points lies above the mark,
 * with the mark as uncertain as the estimate has it (triangular), and the share as uncertain as `answers` answers make
 * a percentage (normal).
 */
export function atItsWord(
  figure: number,
  answers: number,
  cut: { low: number; mode: number; high: number },
): number {
  const spread = Math.sqrt(Math.max(0.02, figure * (1 - figure)) / answers + 0.25 / 50);
  let chance = 0;
  const steps = 60;
  for (let step = 0; step < steps; step++) {
    const mark = cut.low + ((step + 0.5) / steps) * (cut.high - cut.low);
    const height =
      mark < cut.mode ? (mark - cut.low) / (cut.mode - cut.low) : (cut.high - mark) / (cut.high - cut.mode);
    chance += height * normalAbove((mark / 100 - figure) / spread);
  }
  return (2 * chance) / steps;
}

/** The chance of a standard normal number above `z`, by a logistic curve that is right to about 0.01. */
function normalAbove(z: number): number {
  return 1 / (1 + Math.exp(1.702 * z));
}

/** What leads from a rival's figure to a chance of passing: a logistic curve fitted to other candidates. */
export interface Fit {
  at: number;
  per: number;
}

/** Fits the curve by maximum likelihood (Platt, 1999), by Newton's steps. */
export function fitTo(cases: readonly { figure: number; passed: boolean }[]): Fit {
  let [at, per] = [0, 1];
  for (let step = 0; step < 50; step++) {
    let [a, b, aa, ab, bb] = [0, 0, 1e-9, 0, 1e-9];
    for (const { figure, passed } of cases) {
      const chance = 1 / (1 + Math.exp(-(at + per * figure)));
      const error = (passed ? 1 : 0) - chance;
      const weight = chance * (1 - chance);
      a += error;
      b += error * figure;
      aa += weight;
      ab += weight * figure;
      bb += weight * figure * figure;
    }
    const determinant = aa * bb - ab * ab;
    if (determinant === 0) break;
    at += (bb * a - ab * b) / determinant;
    per += (aa * b - ab * a) / determinant;
  }
  return { at, per };
}

export function chanceBy({ at, per }: Fit = { at: 0, per: 0 }, figure: number): number {
  return 1 / (1 + Math.exp(-(at + per * figure)));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length);
}
