// Three distances between two histograms over the same bins of equal width.
// Sources: for the index N. Siddiqi, "Credit Risk Scorecards" (2006); J. Lin, "Divergence measures based on
// the Shannon entropy", IEEE Transactions on Information Theory 37 (1991), and its root as a distance, D. M.
// Endres and J. E. Schindelin, same journal 49 (2003); Wasserstein-1 on a line is the area between both
// cumulative distributions, S. S. Vallender, Theory of Probability and Its Applications 18 (1974).
import { sum } from './ratio';

/** Lower edges of the bins, in years of age; each is as wide as `BIN_WIDTH`. */
export const binEdges = [20, 30, 40, 50, 60, 70] as const;
export const BIN_WIDTH = 10;
/** What an empty bin counts as in the population stability index, whose logarithm cannot take a 0. */
export const EMPTY_BIN = 0.5;

const count = (start: number) => ({ least: 0, most: 60, start });
export const driftFields = {
  reference1: count(10),
  reference2: count(25),
  reference3: count(30),
  reference4: count(20),
  reference5: count(10),
  reference6: count(5),
  present1: count(25),
  present2: count(30),
  present3: count(20),
  present4: count(15),
  present5: count(5),
  present6: count(5),
} as const;

export interface Distances {
  /** What each bin adds to the index: (q - p) ln(q / p), with empty bins smoothed. */
  psiByBin: number[];
  /** Population stability index: 0 for equal shares, without an upper bound. */
  psi: number;
  /** What each bin adds to the divergence, in bits. */
  divergenceByBin: number[];
  /** Jensen-Shannon distance: the root of the divergence in bits, from 0 to 1. Nothing is smoothed. */
  jensenShannon: number;
  /** |F - G| at the upper edge of each bin. */
  gaps: number[];
  /** Wasserstein-1 in the unit of the bins, every case standing in the middle of its bin. */
  wasserstein: number;
}

/**
 * Compares two histograms of counts over the same bins.
 * Undefined when one of them holds no case: nothing has a distance from no distribution.
 * @param width of each bin, in the unit that the Wasserstein distance is to have
 */
export function distancesOf(
  reference: readonly number[],
  present: readonly number[],
  width: number,
): Distances | undefined {
  if (sum(reference) === 0 || sum(present) === 0) return undefined;
  const [p, q] = [sharesOf(reference), sharesOf(present)];
  const [smoothP, smoothQ] = [smoothedShares(reference), smoothedShares(present)];
  const psiByBin = smoothP.map((share, bin) => psiTerm(share, smoothQ[bin] ?? 0));
  const divergenceByBin = p.map((share, bin) => divergenceTerm(share, q[bin] ?? 0));
  // From counts, so that equal shares give exactly 0.
  const [sizeP, sizeQ] = [sum(reference), sum(present)];
  const gaps = reference.map((_, bin) => {
    const ahead = sum(reference.slice(0, bin + 1)) * sizeQ - sum(present.slice(0, bin + 1)) * sizeP;
    return Math.abs(ahead) / (sizeP * sizeQ);
  });
  return {
    psiByBin,
    psi: sum(psiByBin),
    divergenceByBin,
    jensenShannon: Math.sqrt(Math.min(1, Math.max(0, sum(divergenceByBin)))),
    gaps,
    wasserstein: sum(gaps) * width,
  };
}

export function sharesOf(counts: readonly number[]): number[] {
  const total = sum(counts);
  return counts.map((one) => one / total);
}

/** Shares after each empty bin has been given half a case. Where no bin is empty, they are the shares. */
export function smoothedShares(counts: readonly number[]): number[] {
  return sharesOf(counts.map((one) => (one === 0 ? EMPTY_BIN : one)));
}

function psiTerm(p: number, q: number): number {
  return p === q ? 0 : (q - p) * Math.log(q / p);
}

/** p/2 log2(p/m) + q/2 log2(q/m) with m the mean of both; 0 log 0 is 0. */
function divergenceTerm(p: number, q: number): number {
  const middle = (p + q) / 2;
  const half = (share: number) => (share === 0 ? 0 : (share / 2) * Math.log2(share / middle));
  return p === q ? 0 : half(p) + half(q);
}
