import { expect, it } from 'vitest';
import { normalQuantile } from '@/lib/playground/normal';
import {
  areasOf,
  CASES,
  countsAt,
  curveOf,
  type Scores,
  scoresOf,
  TOP,
  thresholdFields,
} from '@/lib/playground/threshold';
import { eachState, randomState, same, seeded } from './random';

/** The normal distribution by Simpson's rule over its density: slow, and no kin of the approximation. */
function normalShareBelow(x: number): number {
  const steps = 2_000;
  const width = x / steps;
  const density = (at: number) => Math.exp((-at * at) / 2) / Math.sqrt(2 * Math.PI);
  let total = density(0) + density(x);
  for (let step = 1; step < steps; step++) total += density(step * width) * (step % 2 === 1 ? 4 : 2);
  return 0.5 + (total * width) / 3;
}

it('finds the quantiles of the normal distribution', () => {
  for (let number = 1; number < 2000; number++)
    expect(Math.abs(normalShareBelow(normalQuantile(number / 2000)) - number / 2000)).toBeLessThan(1e-8);
  for (const share of [1e-6, 1e-4, 1 - 1e-4])
    expect(Math.abs(normalShareBelow(normalQuantile(share)) - share)).toBeLessThan(1e-8);
});

/** Every case by itself, as its score. */
function unfold(counts: number[]): number[] {
  return counts.flatMap((count, score) => new Array<number>(count).fill(score));
}

/** Random scores: a few cases on few values, so that ties, empty classes and perfect orders are frequent. */
function randomScores(random: () => number): Scores {
  const values = 1 + Math.floor(random() * 12);
  const draw = () => {
    const counts = new Array<number>(TOP + 1).fill(0);
    const size = random() < 0.05 ? 0 : Math.floor(random() * 25);
    for (let number = 0; number < size; number++) {
      const score = Math.floor(random() * values) * Math.floor(TOP / values);
      counts[score] = (counts[score] ?? 0) + 1;
    }
    return counts;
  };
  return { positive: draw(), negative: draw() };
}

/** The area under the ROC curve as the chance that a positive beats a negative, by comparing all pairs. */
function byPairs(positive: number[], negative: number[]): number | undefined {
  let points = 0;
  for (const one of positive)
    for (const other of negative) points += one > other ? 1 : one === other ? 0.5 : 0;
  return positive.length * negative.length === 0 ? undefined : points / (positive.length * negative.length);
}

/** Average precision by its definition: walk down the list of distinct scores, count from nothing each time. */
function byWalking(positive: number[], negative: number[]): number | undefined {
  if (positive.length === 0) return undefined;
  let [area, before] = [0, 0];
  for (const score of [...new Set([...positive, ...negative])].sort((a, b) => b - a)) {
    const found = positive.filter((one) => one >= score).length;
    const flagged = found + negative.filter((one) => one >= score).length;
    area += (found / positive.length - before) * (found / flagged);
    before = found / positive.length;
  }
  return area;
}

function compare(scores: Scores, threshold: number) {
  const [positive, negative] = [unfold(scores.positive), unfold(scores.negative)];
  const areas = areasOf(scores);
  const counts = countsAt(scores, threshold);
  const found = positive.filter((score) => score >= threshold).length;
  const alarms = negative.filter((score) => score >= threshold).length;
  const isRight =
    same(areas.roc, byPairs(positive, negative)) &&
    same(areas.averagePrecision, byWalking(positive, negative)) &&
    counts.tp === found &&
    counts.fp === alarms &&
    counts.fn === positive.length - found &&
    counts.tn === negative.length - alarms;
  if (!isRight) throw new Error(JSON.stringify({ threshold, positive, negative, areas, counts }));
}

it('equals pair counting and walking in 10,000 random lists', () => {
  const random = seeded(4);
  for (let number = 0; number < 10_000; number++)
    compare(randomScores(random), Math.floor(random() * (TOP + 2)));
});

/** The normal distribution by its series in odd powers: no kin of the approximation either, and fast. */
function bySeries(x: number): number {
  if (Math.abs(x) > 7) return x < 0 ? 0 : 1;
  let [term, total] = [x, x];
  for (let odd = 3; Math.abs(term) > 1e-18; odd += 2) {
    term *= (x * x) / odd;
    total += term;
  }
  return 0.5 + (total * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI);
}

/**
 * How many of `size` cases have at most each score: those whose share (i - 1/2) / n lies below that of the
 * score's upper edge. A case whose share is that of the edge itself may fall to either side.
 */
function checkCumulative(counts: number[], size: number, mean: number, spread: number) {
  let found = 0;
  for (let score = 0; score < TOP; score++) {
    found += counts[score] ?? 0;
    const exact = size * bySeries((score + 0.5 - mean) / spread) - 0.5;
    const isRight =
      found >= Math.ceil(exact - 1e-5) && found <= Math.ceil(exact + 1e-5) + Number(isOnEdge(exact));
    if (!isRight) throw new Error(`${found} of ${size} up to ${score}, not ${exact} (${mean}, ${spread})`);
  }
}

function isOnEdge(exact: number): boolean {
  return Math.abs(exact - Math.round(exact)) < 1e-5;
}

it('equals the distribution, all pairs and the walk in 10,000 states that a reader can set', () => {
  eachState(thresholdFields, 6, (state) => {
    const { threshold, positives, positiveMean, negativeMean, spread } = state;
    const scores = scoresOf(state);
    checkCumulative(scores.positive, positives, positiveMean, spread);
    checkCumulative(scores.negative, CASES - positives, negativeMean, spread);
    const { tp, fp, fn, tn } = countsAt(scores, threshold);
    const { roc, averagePrecision } = areasOf(scores);
    const isRight =
      tp + fn === positives &&
      tp + fp + fn + tn === CASES &&
      tp === count(scores.positive, threshold) &&
      fp === count(scores.negative, threshold) &&
      same(roc, positives === 0 || positives === CASES ? undefined : byPairsOfScores(scores)) &&
      same(roc ?? 0, roc === undefined ? 0 : trapezoids(scores)) &&
      same(averagePrecision, byCurve(scores));
    if (!isRight) throw new Error(JSON.stringify({ state, roc, averagePrecision }));
  });
});

it('equals pair counting and walking for a thousand cases, each by itself', () => {
  const random = seeded(5);
  for (let number = 0; number < 40; number++) {
    const state = randomState(thresholdFields, random);
    compare(scoresOf(state), state.threshold);
  }
});

/** Cases at or above a threshold, counted from the top. */
function count(counts: number[], threshold: number): number {
  let total = 0;
  for (let score = TOP; score >= threshold; score--) total += counts[score] ?? 0;
  return total;
}

function byPairsOfScores({ positive, negative }: Scores): number {
  let [points, pairs] = [0, 0];
  for (const [one, ones] of positive.entries())
    for (const [other, others] of negative.entries()) {
      points += ones * others * (one > other ? 2 : one === other ? 1 : 0);
      pairs += ones * others;
    }
  return points / pairs / 2;
}

/** Average precision from the points of the curve: recall gained, times the precision reached. */
function byCurve(scores: Scores): number | undefined {
  let [area, before] = [0, 0];
  for (const { recall, precision } of curveOf(scores)) {
    if (recall === undefined) return undefined;
    area += (recall - before) * (precision ?? 0);
    before = recall;
  }
  return area;
}

/** The area under straight lines between the points of the curve. */
function trapezoids(scores: Scores): number {
  let area = 0;
  let last = { x: 0, y: 0 };
  for (const { falsePositiveRate: x = 0, recall: y = 0 } of curveOf(scores)) {
    area += ((x - last.x) * (y + last.y)) / 2;
    last = { x, y };
  }
  return area;
}

it('places cases where the distribution puts them', () => {
  const scores = scoresOf({ threshold: 50, positives: 500, positiveMean: 60, negativeMean: 40, spread: 10 });
  expect(areasOf(scores).roc).toBeCloseTo(normalShareBelow(20 / Math.sqrt(200)), 3);
  const { tp } = countsAt(scores, 50);
  // Scores are rounded, so that 49.5 and above count.
  expect(Math.abs(tp / 500 - normalShareBelow(1.05))).toBeLessThan(0.002);
});

it('says what is undefined', () => {
  const none = scoresOf({ threshold: 50, positives: 0, positiveMean: 60, negativeMean: 40, spread: 10 });
  expect(areasOf(none)).toMatchObject({ roc: undefined, averagePrecision: undefined, pairs: 0 });
  const all = scoresOf({ threshold: 50, positives: CASES, positiveMean: 60, negativeMean: 40, spread: 10 });
  expect(areasOf(all)).toMatchObject({ roc: undefined, averagePrecision: 1 });
  expect(curveOf(none)[0]).toEqual({ threshold: TOP + 1, falsePositiveRate: 0 });
});
