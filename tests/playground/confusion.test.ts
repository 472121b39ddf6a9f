import { expect, it } from 'vitest';
import { type Counts, confusionFields, type Measures, measuresOf } from '@/lib/playground/confusion';
import { eachState, STATES, same, seeded } from './random';

/** The measures by their meaning: one case after the other, each a pair of what was said and what is true. */
function byCases({ tp, fp, fn, tn }: Counts): Measures {
  const cases: [said: number, truth: number][] = [];
  const add = (count: number, said: number, truth: number) => {
    for (let number = 0; number < count; number++) cases.push([said, truth]);
  };
  add(tp, 1, 1);
  add(fp, 1, 0);
  add(fn, 0, 1);
  add(tn, 0, 0);
  const share = (of: typeof cases, holds: (one: [number, number]) => boolean) =>
    of.length === 0 ? undefined : of.filter(holds).length / of.length;
  const positives = cases.filter(([, truth]) => truth === 1);
  const negatives = cases.filter(([, truth]) => truth === 0);
  const flagged = cases.filter(([said]) => said === 1);
  const precision = share(flagged, ([, truth]) => truth === 1);
  const recall = share(positives, ([said]) => said === 1);
  const specificity = share(negatives, ([said]) => said === 0);
  return {
    accuracy: share(cases, ([said, truth]) => said === truth),
    precision,
    recall,
    f1: harmonic(precision, recall),
    falsePositiveRate: share(negatives, ([said]) => said === 1),
    balancedAccuracy:
      recall === undefined || specificity === undefined ? undefined : 0.5 * recall + 0.5 * specificity,
    matthews: correlation(cases),
  };
}

/** Where one of both has no whole, the form with counts decides: no hit among some mistakes is 0. */
function harmonic(precision: number | undefined, recall: number | undefined): number | undefined {
  if (precision === undefined && recall === undefined) return undefined;
  if (!precision || !recall) return 0;
  return 2 / (1 / precision + 1 / recall);
}

/** Pearson's correlation of two lists of zeros and ones. */
function correlation(cases: [number, number][]): number | undefined {
  const mean = (at: 0 | 1) => cases.reduce((total, one) => total + one[at], 0) / cases.length;
  const [said, truth] = [mean(0), mean(1)];
  let [both, saidSquares, truthSquares] = [0, 0, 0];
  for (const [one, other] of cases) {
    both += (one - said) * (other - truth);
    saidSquares += (one - said) ** 2;
    truthSquares += (other - truth) ** 2;
  }
  const isConstant = [0, 1].some((value) => [0, 1].includes(said) || [0, 1].includes(truth) || value > 1);
  return cases.length === 0 || isConstant ? undefined : both / Math.sqrt(saidSquares * truthSquares);
}

function compare(counts: Counts) {
  const expected = byCases(counts);
  for (const [name, value] of Object.entries(measuresOf(counts))) {
    const other = expected[name as keyof Measures];
    if (!same(value, other)) throw new Error(`${name} of ${JSON.stringify(counts)}: ${value}, not ${other}`);
  }
}

it('equals a count of cases in 10,000 random matrices', () => {
  const random = seeded(2);
  // Smaller numbers than the fields hold, for there zeros and ties are frequent; every hundredth in full.
  for (let number = 0; number < STATES; number++) {
    const one = () => (random() < 0.2 ? 0 : Math.floor(random() * 40));
    compare({ tp: one(), fp: one(), fn: one(), tn: one() });
  }
});

it('equals it over the whole range of the fields', () => {
  let number = 0;
  eachState(confusionFields, 3, (state) => {
    if (number++ % 50 === 0) compare(state);
  });
});

it('says of a ratio without a whole that it is undefined', () => {
  expect(measuresOf({ tp: 0, fp: 0, fn: 0, tn: 0 })).toEqual({});
  expect(measuresOf({ tp: 0, fp: 0, fn: 5, tn: 95 })).toEqual({
    accuracy: 0.95,
    recall: 0,
    f1: 0,
    falsePositiveRate: 0,
    balancedAccuracy: 0.5,
  });
  expect(measuresOf({ tp: 3, fp: 0, fn: 1, tn: 0 })).toMatchObject({
    falsePositiveRate: undefined,
    balancedAccuracy: undefined,
    matthews: undefined,
  });
});
