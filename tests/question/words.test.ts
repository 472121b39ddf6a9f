import { describe, expect, it } from 'vitest';
import { hintOf, missingIn, verdictOf } from '@/components/question/words';
import type { Key, Response } from '@/lib/items/item';
import { emptyResponse } from '@/lib/items/response';
import type { Shown, ShownAsk } from '@/lib/items/shown';

const parts = (...ids: string[]) => ids.map((id) => ({ id, text: `The ${id}`, html: `The ${id}` }));
const words = (...ids: string[]) => ids.map((id) => ({ id, text: id }));

const asks = {
  single: { form: 'single', options: parts('a', 'b', 'c') },
  multiple: { form: 'multiple', options: parts('a', 'b', 'c', 'd'), choose: 2 },
  statements: { form: 'statements', statements: parts('a', 'b', 'c'), words: words('yes', 'no') },
  order: { form: 'order', steps: parts('a', 'b', 'c') },
  match: { form: 'match', header: ['Fault', 'Cure'], left: parts('a', 'b'), right: parts('x', 'y') },
  complete: {
    form: 'complete',
    language: 'yaml',
    code: 'path: [[1]] [[2]]',
    gaps: [
      { id: '1', choices: words('x', 'y') },
      { id: '2', choices: words('x', 'y') },
    ],
  },
  line: { form: 'line', language: 'yaml', lines: ['a', 'b', 'c'], choose: 1 },
  lines: { form: 'line', language: 'yaml', lines: ['a', 'b', 'c'], choose: 2 },
} satisfies Record<string, ShownAsk>;

const keys: Record<keyof typeof asks, Key> = {
  single: { form: 'single', right: ['b'] },
  multiple: { form: 'multiple', right: ['a', 'c'] },
  statements: { form: 'statements', right: { a: 'yes', b: 'no', c: 'no' } },
  order: { form: 'order', order: ['a', 'b', 'c'], after: { a: [], b: ['a'], c: ['b'] } },
  match: { form: 'match', right: { a: 'x', b: 'x' } },
  complete: { form: 'complete', right: { 1: 'x', 2: 'y' } },
  line: { form: 'line', right: ['3'] },
  lines: { form: 'line', right: ['1', '3'] },
};

function shown(ask: ShownAsk): Shown {
  const none = {
    area: null,
    domain: null,
    case: null,
    readFirst: null,
    objectives: [],
    tags: [],
    difficulty: 1,
  };
  const { form } = ask;
  return {
    id: '',
    unit: '',
    seed: '',
    hash: '',
    form,
    kind: 'Scenario',
    origin: 'authored',
    stem: '',
    ask,
    ...none,
  };
}

describe('the line above a question', () => {
  it.each([
    ['single', 'choose one'],
    ['multiple', 'choose two'],
    ['statements', 'judge each statement'],
    ['order', 'put the steps in order'],
    ['match', 'find each one’s partner'],
    ['complete', 'fill the gaps'],
    ['line', 'choose one line'],
    ['lines', 'choose two lines'],
  ] as const)('says of %s: %s', (name, wanted) => {
    expect(hintOf(shown(asks[name]))).toBe(`Scenario · ${wanted}`);
  });

  it('says how certain the answer was, where that was said', () => {
    expect(hintOf(shown(asks.single), 'sure')).toBe('Scenario · choose one · you were sure');
    expect(hintOf(shown(asks.single), null)).toBe('Scenario · choose one');
  });
});

describe('what is missing', () => {
  it.each<[keyof typeof asks, Response | undefined, string | undefined]>([
    ['single', undefined, 'Choose one first.'],
    ['single', ['b'], undefined],
    ['multiple', undefined, 'Choose two first.'],
    ['multiple', ['a'], 'Choose one more.'],
    ['multiple', ['a', 'b'], undefined],
    ['statements', undefined, 'Three statements are still open.'],
    ['statements', { a: 'yes', b: '', c: 'no' }, 'One statement is still open.'],
    ['order', undefined, undefined],
    ['match', { a: 'x', b: '' }, 'One row is still open.'],
    ['complete', undefined, 'Gaps 1 and 2 are still empty.'],
    ['complete', { 1: 'x', 2: '' }, 'Gap 2 is still empty.'],
    ['line', undefined, 'Choose one first.'],
    ['lines', ['2'], 'Choose one more.'],
  ])('of %s with %j: %s', (name, response, missing) => {
    expect(missingIn(asks[name], response ?? emptyResponse(asks[name]))).toBe(missing);
  });
});

describe('the verdict', () => {
  it.each<[keyof typeof asks, Response, string]>([
    ['single', ['b'], 'Right.'],
    ['single', ['a'], 'Wrong. Right is B: The b.'],
    ['multiple', ['c', 'a'], 'Right.'],
    ['multiple', ['a', 'b'], 'One of two right. Right are A and C.'],
    ['multiple', ['b', 'd'], 'Wrong. Right are A and C.'],
    ['statements', { a: 'yes', b: 'yes', c: 'no' }, 'Two of three right.'],
    ['order', ['a', 'b', 'c'], 'Right.'],
    ['order', ['b', 'a', 'c'], 'Wrong. Too early: ‘The b’.'],
    ['match', { a: 'x', b: 'x' }, 'Right.'],
    ['match', { a: 'y', b: '' }, 'Wrong.'],
    ['complete', { 1: 'x', 2: 'x' }, 'One of two right.'],
    ['line', ['2'], 'Wrong. Right is line 3.'],
    ['lines', ['1', '2'], 'One of two right. Right are lines 1 and 3.'],
  ])('of %s with %j: %s', (name, response, verdict) => {
    expect(verdictOf(shown(asks[name]), keys[name], response)).toBe(verdict);
  });

  it('says so where a response cannot be marked', () => {
    expect(verdictOf(shown(asks.match), keys.match, ['a'])).toBe('This answer cannot be marked.');
  });
});
