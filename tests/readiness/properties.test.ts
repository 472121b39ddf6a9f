import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Source } from '@/lib/items/item';
import { cellsOf } from '@/lib/readiness/cells';
import { expectedShare } from '@/lib/readiness/curve';
import { overallOf, readinessOf } from '@/lib/readiness/estimate';
import { type Answered, evidenceFrom } from '@/lib/readiness/evidence';
import { tellingOf } from '@/lib/readiness/telling';
import { diceOf } from '../bench/readiness/chance';
import { answered, anySource, beliefAfter, domainOf, enoughAnswered, manyAnswered, NOW, own } from './making';

const { exam, sources } = own;
const readinessAfter = (answers: readonly Answered[]) => readinessOf(exam, evidenceFrom(answers, NOW));
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
    let moved = 0;
    fc.assert(
      fc.property(manyAnswered, anySource, (answers, source) => {
        const isFirst = answers.every((one) => one.source.unit !== source.unit);
        const domain = domainOf(exam, source);
        const before = domainsAfter(answers).get(domain) ?? 0;
        const onceMore = (share: number) =>
          domainsAfter([...answers, answered(source, { id: 'more', share, at: NOW })]).get(domain) ?? 0;
        const [right, wrong] = [onceMore(1), onceMore(0)];
        expect(right).toBeGreaterThan(before - 1e-6);
        expect(wrong).toBeLessThan(before + 1e-6);
        if (!isFirst) expect([right, wrong]).toEqual([before, before]);
        if (right - wrong > 1e-4) moved++;
      }),
      { numRuns: 60 },
    );
    expect(moved).toBeGreaterThan(20);
  });

  test('the order in which answers arrive does not matter', () => {
    const shuffled = manyAnswered.chain((answers) =>
      fc.tuple(
        fc.constant(answers),
        fc.shuffledSubarray(answers, { minLength: answers.length, maxLength: answers.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([answers, other]) => {
        expect(readinessAfter(other)).toEqual(readinessAfter(answers));
        const needs = (some: readonly Answered[]) => tellingOf(exam, some, NOW).needs;
        expect(needs(other)).toEqual(needs(answers));
      }),
      { numRuns: 40 },
    );
  });

  test('shares and chance stay what they are, and the middle lies in its interval', () => {
    let enough = 0;
    fc.assert(
      fc.property(fc.oneof(manyAnswered, enoughAnswered), (answers) => {
        const { overall, parts } = readinessAfter(answers);
        for (const range of [overall?.share, ...Object.values(parts).map(({ share }) => share)]) {
          if (!range) continue;
          expect(range.low).toBeGreaterThanOrEqual(0);
          expect(range.likely).toBeGreaterThanOrEqual(range.low);
          expect(range.high).toBeGreaterThanOrEqual(range.likely);
          expect(range.high).toBeLessThanOrEqual(1);
        }
        if (!overall) return;
        enough++;
        expect(Math.abs(overall.chance - 0.5)).toBeLessThanOrEqual(0.5);
      }),
      { numRuns: 60 },
    );
    expect(enough).toBeGreaterThan(10);
  });
});

/** The width of the interval around the share of the points, by how many answers of some candidates are known. */
function meanWidths(seed: number, counts: readonly number[]): number[] {
  const dice = diceOf(seed);
  const widths = Array.from({ length: 24 }, () => {
    const ability = dice.normal(0.4, 0.9);
    const answers = Array.from({ length: Math.max(...counts) }, (_, nth) => {
      const source = sources[dice.below(sources.length)] as Source;
      const [one] = evidenceFrom([answered(source)], NOW);
      const right = one && dice.uniform() < expectedShare(ability, one.curve);
      return answered(source, { id: String(nth).padStart(4, '0'), share: right ? 1 : 0 });
    });
    return counts.map((count) => {
      const { share } = overallOf(exam, beliefAfter(answers.slice(0, count)), []);
      return share.high - share.low;
    });
  });
  return counts.map((_, at) => widths.reduce((sum, one) => sum + (one[at] ?? 0), 0) / widths.length);
}

test('the interval narrows with answers, over candidates on average', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1e6 }),
      fc.integer({ min: 0, max: 120 }),
      fc.integer({ min: 25, max: 150 }),
      (seed, few, more) => {
        const [before = 0, after = 0] = meanWidths(seed, [few, few + more]);
        expect(after).toBeLessThan(before);
      },
    ),
    { numRuns: 10 },
  );
  const [none = 0, many = 0] = meanWidths(3, [0, 300]);
  expect(many).toBeLessThan(none * 0.75);
});
