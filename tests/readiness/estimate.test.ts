import { describe, expect, test } from 'vitest';
import { build } from '@/lib/content/build';
import { bankOf } from '@/lib/items/bank';
import { MINIMA, overallOf, type Readiness, readinessOf } from '@/lib/readiness/estimate';
import { type Answered, evidenceFrom } from '@/lib/readiness/evidence';
import { judgeOf, observe } from '@/lib/readiness/judge';
import { posteriorOf } from '@/lib/readiness/posterior';
import { sourcesOf } from '../content/sources';
import { answered, DAY, domainOf, firstTable, NOW, own } from './making';

const { exam, sources } = own;
const readinessAfter = (answers: readonly Answered[]) => readinessOf(exam, evidenceFrom(answers, NOW));

describe('what is not shown', () => {
  const perDomain = (count: number) =>
    exam.domains.flatMap(({ id }) =>
      sources.filter((one) => domainOf(exam, one) === `${exam.id}/domains/${id}`).slice(0, count),
    );
  const evenly = (count: number): Readiness => readinessAfter(perDomain(count).map((one) => answered(one)));

  test('nothing is said of the whole below 40 answers, nor with fewer than five in a domain', () => {
    expect(evenly(7)).toMatchObject({ answers: 35, overall: null, missing: { answers: 5, domains: [] } });
    expect(evenly(8)).toMatchObject({ answers: 40, missing: { answers: 0, domains: [] } });
    expect(evenly(8).overall).not.toBeNull();
    const [first] = exam.domains;
    const lopsided = sources.filter((one) => domainOf(exam, one) === `${exam.id}/domains/${first?.id}`);
    const one = readinessAfter(lopsided.slice(0, 60).map((source) => answered(source)));
    expect(one.overall).toBeNull();
    expect(one.missing.domains).toHaveLength(exam.domains.length - 1);
  });

  test('of an area and a domain too, and what is missing is said', () => {
    const [area] = exam.domains[1]?.areas ?? [];
    const domain = `${exam.id}/domains/${exam.domains[1]?.id}`;
    const mine = sources.filter(
      (source) =>
        source.area === area?.id && source.origin === 'authored' && domainOf(exam, source) === domain,
    );
    const few = readinessAfter(mine.slice(0, MINIMA.area - 1).map((source) => answered(source)));
    expect(few.parts[area?.id ?? '']).toEqual({ answers: 7, share: null, missing: 1 });
    const enough = readinessAfter(mine.slice(0, MINIMA.area).map((source) => answered(source)));
    expect(enough.parts[area?.id ?? '']?.share).toMatchObject({ likely: expect.any(Number) });
  });
});

describe('what counts', () => {
  const [one, other] = sources.filter(({ origin }) => origin === 'authored');
  if (!one || !other) throw new Error('The content has no scenarios.');
  const counted = (answers: Answered[]) => evidenceFrom(answers, NOW);

  test('a first answer, and no repeat of it', () => {
    const again = answered(one, { id: 'again', at: NOW, share: 0 });
    expect(counted([again, answered(one)])).toEqual(counted([answered(one)]));
  });

  test.each([
    ['on the page itself', { aided: true }],
    ['on a card', { where: 'card' as const }],
    ['in a cram', { where: 'cram' as const }],
    ['that could not be wrong', { guess: 1 }],
    ['with more to choose than there is, out of a file', { guess: 200 }],
  ])('no answer %s', (_, rest) => {
    expect(counted([answered(one, rest)])).toEqual([]);
  });

  test('an answer of two months ago half, and one from the future not more than one of now', () => {
    expect(counted([answered(one, { at: NOW - 60 * DAY })])[0]?.weight).toBeCloseTo(0.5, 5);
    expect(counted([answered(one, { at: NOW + DAY })])[0]?.weight).toBe(1);
  });

  test('answers of one table less, the more there are', () => {
    const table = sources.filter(({ file }) => file.kind === 'decision' && file.id === firstTable(8));
    const weights = counted(table.map((source, at) => answered(source, { id: `${at}`, at: NOW }))).map(
      ({ weight }) => weight,
    );
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
    // Kish: 8 / (1 + 7 × 0.1).
    expect(weights.slice(0, 8).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(8 / 1.7, 5);
  });
});

test('an exam without scenarios yet is estimated by what its tables make', () => {
  const { model } = build(sourcesOf({}));
  const [young] = model?.exams ?? [];
  if (!young) throw new Error('The small exam does not compile.');
  const answers = [...bankOf(young).sources.values()].map((source) => answered(source));
  expect(answers.length).toBeGreaterThan(0);
  const { cells } = judgeOf(young);
  const { score, share, chance } = overallOf(
    young,
    posteriorOf(cells, observe(cells, evidenceFrom(answers, NOW))),
    [],
  );
  for (const value of [score.likely, score.low, score.high, share.likely, chance])
    expect(value).toBeGreaterThan(0);
});
