import { expect, test } from 'vitest';
import { drillOf, questionOf } from '@/components/mistakes/retry';
import { findingOf, missWords, wantedWords } from '@/components/mistakes/words';
import { choiceFrom } from '@/lib/items/choice';
import type { SentMiss, SentMistake } from '@/lib/outbox/mistakes';

const mistake = (wasSure: boolean, closedAt: string | null = null) => ({ wasSure, closedAt }) as SentMistake;
const [sure, unsure, closed] = [mistake(true), mistake(false), mistake(false, '2026-11-20T12:00:00Z')];

test.each([
  [[], 'You have made no mistake yet.'],
  [[unsure], '1 rule to work on.'],
  [[sure, closed], '1 rule to work on, and you were sure of it.'],
  [[sure, sure, unsure, unsure], '4 rules to work on; you were sure of 2 of them.'],
  [[sure, sure], '2 rules to work on; you were sure of all of them.'],
  [[closed], 'No mistake is open: you closed the one that you made.'],
  [[closed, closed], 'No mistake is open: you closed all 2.'],
])('%j is found as %s', (mistakes, finding) => {
  expect(findingOf(mistakes)).toBe(finding);
});

test.each([
  [
    { answers: 2, notOn: null, otherQuestion: true },
    'Two right answers on two different days close it, to two different questions.',
  ],
  [
    { answers: 2, notOn: null, otherQuestion: false },
    'Two right answers on two different days close it; there is one question on it.',
  ],
  [
    { answers: 1, notOn: '2026-11-20', otherQuestion: true },
    'One more right answer closes it, on another day than 20 November 2026 and to another question.',
  ],
  [
    { answers: 1, notOn: '2026-11-20', otherQuestion: false },
    'One more right answer closes it, on another day than 20 November 2026.',
  ],
  [{ answers: 1, notOn: null, otherQuestion: true }, 'One more right answer closes it, to another question.'],
] as const)('%j', (wanted, words) => {
  expect(wantedWords(wanted)).toBe(words);
});

test.each([
  [{ right: true, certainty: 'guess', where: 'drill' }, 'Right, and a guess'],
  [{ right: false, certainty: 'sure', where: 'card' }, 'Wrong, and you were sure'],
  [{ right: false, certainty: null, where: 'mock' }, 'Wrong, in a mock exam'],
] as const)('%j is %s', (miss, words) => {
  expect(missWords(miss as unknown as SentMiss)).toBe(words);
});

test('what is retried is what a drill then asks for', () => {
  const choiceOf = (href: string) => choiceFrom(new URL(href, 'http://localhost').searchParams);
  const rules = ['ai-300/decisions/one#row', 'ai-300/runbooks/two'];
  expect(choiceOf(drillOf('ai-300', rules))).toEqual({
    scope: { rule: ['decisions/one#row', 'runbooks/two'] },
    of: 'missed',
    size: 2,
  });
  expect(choiceOf(drillOf('ai-300', rules, true)).scope).toEqual({});
  expect(choiceOf(questionOf('ai-300', 'ai-300/scenarios/three'))).toEqual({
    scope: { unit: ['scenarios/three'] },
    of: 'new-first',
    size: 1,
  });
});
