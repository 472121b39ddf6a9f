import { expect, test } from 'vitest';
import { type Curve, expectedShare } from '@/lib/readiness/curve';
import { type Asked, difficultiesFrom, ENOUGH_CANDIDATES } from '@/lib/readiness/difficulty';
import { diceOf } from '../bench/readiness/chance';

const curve: Curve = { difficulty: 0, discrimination: 1.05, guess: 0.25 };

/** Answers of so many candidates to a question that is as hard as `truly`. */
function asked(candidates: number, truly: number): Asked[] {
  const dice = diceOf(4);
  return Array.from({ length: candidates }, () => {
    const ability = dice.normal(0.4, 0.9);
    const right = dice.uniform() < expectedShare(ability, { ...curve, difficulty: truly });
    return { item: 'one', curve, ability, share: right ? 1 : 0 };
  });
}

test('fewer candidates than enough leave it to the author', () => {
  expect(difficultiesFrom(asked(ENOUGH_CANDIDATES - 1, 2)).size).toBe(0);
  expect(difficultiesFrom(asked(ENOUGH_CANDIDATES, 2)).get('one')).toBeGreaterThan(0.2);
});

test.each([-1, 0, 1.5])('many candidates find it, at %s logits', (truly) => {
  expect(difficultiesFrom(asked(3000, truly)).get('one')).toBeCloseTo(truly, 0.5);
});
