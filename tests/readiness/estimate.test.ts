import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellsOf } from '@/lib/readiness/cells';
import { judgeOf, MINIMA, observe, overallOf, type Readiness, readinessOf } from '@/lib/readiness/estimate';
import { type Answered, evidenceFrom } from '@/lib/readiness/evidence';
import { posteriorOf } from '@/lib/readiness/posterior';
import { answered, DAY, domainOf, manyAnswered, NOW, own } from './making';

const { exam, sources } = own;
const readinessAfter = (answers: readonly Answered[]) => readinessOf(exam, evidenceFrom(answers, NOW));
const beliefAfter = (answers: readonly Answered[]) => {
  const { cells } = judgeOf(exam);
  return posteriorOf(cells, observe(cells, evidenceFrom(answers, NOW)));
};
/** Ability in each domain, by the domain's stored id. */
const domainsAfter = (answers: readonly Answered[]) => {
  const { mean } = beliefAfter(answers);
  const { domains } = cellsOf(exam);
  return new Map(
    exam.domains.map(({ id }, at) => [
      `${exam.id}/domains/${id}`,
      domains.getRow(at).reduce((sum, part, cell) => sum + part * (mean[cell] ?? 0), 0),
    ]),
  );
};

describe('whatever was answered', () => {
  test('one more right answer never lowers its domain, and a wrong one never raises it', () => {
    fc.assert(
      fc.property(manyAnswered, fc.nat({ max: sources.length - 1 }), (answers, which) => {
        const source = sources[which];
        if (!source || answers.some((one) => one.source.unit === source.unit)) return;
        const domain = domainOf(exam, source);
        const before = domainsAfter(answers).get(domain) ?? 0;
        const onceMore = (share: number) =>
          domainsAfter([...answers, answered(source, { share, at: NOW })]).get(domain) ?? 0;
        expect(onceMore(1)).toBeGreaterThan(before - 1e-6);
        expect(onceMore(0)).toBeLessThan(before + 1e-6);
      }),
      { numRuns: 60 },
    );
  });

  test('the order in which answers arrive does not matter', () => {
    fc.assert(
      fc.property(manyAnswered, (answers) => {
        expect(readinessAfter(answers.toReversed())).toEqual(readinessAfter(answers));
      }),
      { numRuns: 30 },
    );
  });

  test('shares and chance stay what they are, and the middle lies in its interval', () => {
    fc.assert(
      fc.property(manyAnswered, (answers) => {
        const { overall, parts } = readinessAfter(answers);
        for (const range of [overall?.share, ...Object.values(parts).map(({ share }) => share)]) {
          if (!range) continue;
          expect(range.low).toBeGreaterThanOrEqual(0);
          expect(range.likely).toBeGreaterThanOrEqual(range.low);
          expect(range.high).toBeGreaterThanOrEqual(range.likely);
          expect(range.high).toBeLessThanOrEqual(1);
        }
        if (overall) expect(Math.abs(overall.chance - 0.5)).toBeLessThanOrEqual(0.5);
      }),
      { numRuns: 30 },
    );
  });
});

test('the interval narrows with answers', () => {
  const widths = [0, 20, 60, 150, 300].map((count) => {
    const step = Math.floor(sources.length / 300);
    const answers = sources
      .filter((_, at) => at % step === 0)
      .slice(0, count)
      .map((source, at) => answered(source, { share: at % 3 === 0 ? 0 : 1 }));
    const { share } = overallOf(exam, beliefAfter(answers), judgeOf(exam).sit);
    return share.high - share.low;
  });
  expect(widths).toEqual(widths.toSorted((a, b) => b - a));
  expect(widths.at(-1)).toBeLessThan((widths[0] ?? 0) * 0.75);
});

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

function firstTable(rows: number): string {
  const counts = new Map<string, number>();
  for (const { file, origin } of sources)
    if (file.kind === 'decision' && origin === 'derived') counts.set(file.id, (counts.get(file.id) ?? 0) + 1);
  return [...counts].find(([, count]) => count >= rows)?.[0] ?? '';
}
