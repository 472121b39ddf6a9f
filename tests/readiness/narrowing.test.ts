import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Source } from '@/lib/items/item';
import { cellsOf } from '@/lib/readiness/cells';
import { overallOf } from '@/lib/readiness/estimate';
import { type Answered, evidenceFrom } from '@/lib/readiness/evidence';
import { observe } from '@/lib/readiness/judge';
import { tellingOf } from '@/lib/readiness/telling';
import { answered, beliefAfter, firstTable, NOW, own } from './making';

const { exam, sources } = own;

describe('where answers would narrow it most', () => {
  const narrowing = (answers: readonly Answered[]) => {
    const counts = cellsOf(exam).cells.map(
      (_, at) => observe(cellsOf(exam), evidenceFrom(answers, NOW)).filter(({ cell }) => cell === at).length,
    );
    return overallOf(exam, beliefAfter(answers), counts).narrowing;
  };
  const place = ({ area, objectives }: Source) => {
    const { cells, find } = cellsOf(exam);
    return cells[find(area, objectives[0] ?? '') ?? -1]?.id;
  };

  test('there are as many questions that were never answered', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1 }), fc.integer({ min: 0, max: sources.length }), (share, known) => {
        const said = narrowing(sources.slice(0, known).map((source) => answered(source, { share })));
        const left = new Set(
          sources.slice(known).flatMap((source) => (place(source) === said?.unit ? [source.unit] : [])),
        );
        expect(left.size).toBeGreaterThanOrEqual(said?.answers ?? 0);
        expect(said === null).toBe(known === sources.length);
      }),
      {
        numRuns: 25,
        examples: [
          [0, sources.length - 1],
          [0, sources.length],
          [1, 0],
        ],
      },
    );
  });
});

test('what repeats told does not count against the questions of its table that are left', () => {
  const table = sources.filter(({ file }) => file.id === firstTable(8));
  const [one, other] = table;
  if (!one || !other) throw new Error('The content has no table of eight rows.');
  const again = Array.from({ length: 30 }, (_, nth) =>
    answered(one, { id: `again ${nth}`, at: NOW, where: 'card' }),
  );
  const tells = (answers: Answered[]) => tellingOf(exam, answers, NOW).tells(other);
  expect(tells([answered(one), ...again])).toBeCloseTo(tells([answered(one)]), 12);
  expect(tells(table.slice(2).map((source) => answered(source)))).toBeLessThan(tells([answered(one)]));
});
