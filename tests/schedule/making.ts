import fc from 'fast-check';
import type { Answer } from '@/lib/items/answer';
import type { Source } from '@/lib/items/item';
import type { History } from '@/lib/schedule/cards';
import { daysIn } from '@/lib/schedule/day';

/** Noon in UTC, so many days after a first one. */
export const noon = (day: number) => Date.UTC(2026, 0, 1 + day, 12);
export const dayOf = daysIn('UTC');

/** An answer with what the schedule reads of one: by default right, sure, in a drill, to a rule's only question. */
export function answer(
  given: Partial<Omit<Answer, 'source'>> & { rule?: string; question?: string },
): Answer {
  const { rule = 'rule', question = rule, at = noon(0), ...rest } = given;
  return {
    id: `${at}`,
    source: { id: question, rule } as Source,
    seed: '',
    response: [],
    at,
    right: true,
    share: 1,
    certainty: 'sure',
    where: 'drill',
    guess: 0.25,
    aided: false,
    ...rest,
  };
}

export const history = (answers: Answer[], rest: Partial<History> = {}): History => ({
  answers,
  recalls: [],
  wanted: new Map(),
  ...rest,
});

/** Answers to a few questions of a few rules within some weeks, oldest first. */
export const manyAnswers = fc
  .array(
    fc.record({
      rule: fc.constantFrom('one', 'two', 'three'),
      question: fc.constantFrom('a', 'b'),
      at: fc.integer({ min: noon(0), max: noon(40) }),
      right: fc.boolean(),
      certainty: fc.constantFrom('guess' as const, 'think' as const, 'sure' as const, null),
      where: fc.constantFrom('drill' as const, 'card' as const, 'cram' as const),
    }),
    { maxLength: 60 },
  )
  .map((all) => all.sort((a, b) => a.at - b.at).map((one) => answer(one)));
