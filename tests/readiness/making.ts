import fc from 'fast-check';
import type { Exam } from '@/lib/content/model';
import type { Source } from '@/lib/items/item';
import { type Answered, evidenceFrom } from '@/lib/readiness/evidence';
import { judgeOf, observe } from '@/lib/readiness/judge';
import { type Posterior, posteriorOf } from '@/lib/readiness/posterior';
import { ownBank } from '@/tests/items/own-bank';

export const NOW = Date.UTC(2026, 10, 21, 12);
export const DAY = 86_400_000;

/** The exam of the content as it is, and its questions. */
export const own = await ownBank();

/** An answer in a drill an hour ago, first and unaided, wholly right. */
export function answered(source: Source, rest: Partial<Answered> = {}): Answered {
  return {
    id: source.id,
    source,
    at: NOW - DAY / 24,
    share: 1,
    where: 'drill',
    guess: 0.25,
    aided: false,
    ...rest,
  };
}

/** The questions of the four tables that make most. */
const crowded = [...new Set(own.sources.map(({ file }) => file.id))]
  .map((table) => own.sources.filter(({ file }) => file.id === table))
  .sort((a, b) => b.length - a.length)
  .slice(0, 4)
  .flat();

/** Any question of the bank, each second one out of few tables. */
export const anySource = fc.oneof(fc.constantFrom(...own.sources), fc.constantFrom(...crowded));

/** Answers within some months, in any order: first ones and repeats, on cards and with help too. */
const answersWithin = (minLength: number, maxLength: number): fc.Arbitrary<Answered[]> =>
  fc
    .array(
      fc.record({
        source: anySource,
        ago: fc.integer({ min: 0, max: 120 * 24 }),
        share: fc.constantFrom(0, 0.5, 1),
        where: fc.constantFrom('drill' as const, 'drill' as const, 'mock' as const, 'card' as const),
        aided: fc.integer({ min: 0, max: 9 }).map((lot) => lot === 0),
      }),
      // Left to itself, fast-check makes ten at most.
      { minLength, maxLength, size: 'max' },
    )
    .map((list) =>
      list.map(({ source, ago, ...rest }, nth) =>
        answered(source, { id: `${nth}`, at: NOW - (ago * DAY) / 24, ...rest }),
      ),
    );

export const manyAnswered = answersWithin(0, 120);

/** So many that there is an estimate of the whole. */
export const enoughAnswered = answersWithin(150, 200);

/** What is believed after some answers. */
export function beliefAfter(answers: readonly Answered[]): Posterior {
  const { cells } = judgeOf(own.exam);
  return posteriorOf(cells, observe(cells, evidenceFrom(answers, NOW)));
}

/** Id of the domain that a question counts for. */
export function domainOf(exam: Exam, { objectives }: Source): string {
  return `${exam.id}/domains/${exam.objectives.get(objectives[0] ?? '')?.domain.id}`;
}

/** Id of the first table that makes so many questions. */
export function firstTable(rows: number): string {
  const counts = new Map<string, number>();
  for (const { file, origin } of own.sources)
    if (file.kind === 'decision' && origin === 'derived') counts.set(file.id, (counts.get(file.id) ?? 0) + 1);
  return [...counts].find(([, count]) => count >= rows)?.[0] ?? '';
}
