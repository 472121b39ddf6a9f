import fc from 'fast-check';
import type { Exam } from '@/lib/content/model';
import type { Source } from '@/lib/items/item';
import type { Answered } from '@/lib/readiness/evidence';
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

/** Answers to different questions of the bank within some months, in any order. */
export const manyAnswered: fc.Arbitrary<Answered[]> = fc
  .uniqueArray(
    fc.record({
      which: fc.nat({ max: own.sources.length - 1 }),
      ago: fc.integer({ min: 0, max: 120 * 24 }),
      share: fc.constantFrom(0, 0.5, 1),
    }),
    { minLength: 0, maxLength: 120, selector: ({ which }) => which },
  )
  .map((list) =>
    list.flatMap(({ which, ago, share }) => {
      const source = own.sources[which];
      return source ? [answered(source, { at: NOW - (ago * DAY) / 24, share })] : [];
    }),
  );

/** Id of the domain that a question counts for. */
export function domainOf(exam: Exam, { objectives }: Source): string {
  return `${exam.id}/domains/${exam.objectives.get(objectives[0] ?? '')?.domain.id}`;
}
