import { inverse, Matrix, solve } from 'ml-matrix';
import { type Cells, MEAN } from './cells';
import { type Curve, expectedShare, slopeAt } from './curve';

/** An answer in one of the cells. */
export interface Observed {
  cell: number;
  curve: Curve;
  share: number;
  weight: number;
}

/** What is believed of somebody's abilities, one for each cell: a normal distribution. */
export interface Posterior {
  /** In logits. */
  mean: number[];
  covariance: Matrix;
}

const MOST_STEPS = 40;
const CLOSE_ENOUGH = 1e-7;

/**
 * The abilities that answers speak for, by Laplace's approximation: the mode of the posterior, and the inverse of
 * its curvature there (MacKay, "Information Theory, Inference, and Learning Algorithms", 2003, chapter 27). The mode
 * is found by Fisher scoring, with halved steps where a whole one would overshoot. A share of the points counts as
 * that share of a right answer.
 */
export function posteriorOf({ cells, precision }: Cells, observed: readonly Observed[]): Posterior {
  let mean: number[] = cells.map(() => MEAN);
  let fit = fitOf(mean, observed, precision);
  for (let step = 0; step < MOST_STEPS; step++) {
    const { gradient, curvature } = slopesAt(mean, observed, precision);
    const move = solve(curvature, gradient).to1DArray();
    let [next, nextFit] = [mean, Number.NEGATIVE_INFINITY];
    for (let part = 1; part > 1e-4 && nextFit < fit; part /= 2) {
      next = mean.map((value, cell) => value + part * (move[cell] ?? 0));
      nextFit = fitOf(next, observed, precision);
    }
    if (nextFit < fit) break;
    const farthest = Math.max(...next.map((value, cell) => Math.abs(value - (mean[cell] ?? 0))));
    [mean, fit] = [next, nextFit];
    if (farthest < CLOSE_ENOUGH) break;
  }
  return { mean, covariance: inverse(slopesAt(mean, observed, precision).curvature) };
}

/** Logarithm of the posterior density, but for a constant. */
function fitOf(mean: readonly number[], observed: readonly Observed[], precision: Matrix): number {
  let fit = 0;
  for (const { cell, curve, share, weight } of observed) {
    const expected = expectedShare(mean[cell] ?? MEAN, curve);
    fit += weight * (share * Math.log(expected) + (1 - share) * Math.log(1 - expected));
  }
  const away = Matrix.columnVector(mean.map((value) => value - MEAN));
  return fit - away.transpose().mmul(precision).mmul(away).get(0, 0) / 2;
}

/** The gradient of that logarithm, and its expected curvature with the sign turned. */
function slopesAt(mean: readonly number[], observed: readonly Observed[], precision: Matrix) {
  const away = Matrix.columnVector(mean.map((value) => value - MEAN));
  const gradient = precision.mmul(away).mul(-1);
  const curvature = precision.clone();
  for (const { cell, curve, share, weight } of observed) {
    const ability = mean[cell] ?? MEAN;
    const expected = expectedShare(ability, curve);
    const slope = slopeAt(ability, curve);
    const spread = expected * (1 - expected);
    gradient.set(cell, 0, gradient.get(cell, 0) + (weight * (share - expected) * slope) / spread);
    curvature.set(cell, cell, curvature.get(cell, cell) + (weight * slope ** 2) / spread);
  }
  return { gradient, curvature };
}
