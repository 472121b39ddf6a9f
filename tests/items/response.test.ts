import { describe, expect, it } from 'vitest';
import type { Ask, Response } from '@/lib/items/item';
import { emptyResponse, isComplete, misfit } from '@/lib/items/response';

const part = (id: string) => ({ id, text: id, nodes: [] });
const parts = (...ids: string[]) => ids.map(part);

const asks = {
  single: { form: 'single', options: parts('a', 'b', 'c') },
  multiple: { form: 'multiple', options: parts('a', 'b', 'c', 'd'), choose: 2 },
  line: { form: 'line', language: 'sh', lines: ['one', 'two', 'three'], choose: 1 },
  order: { form: 'order', steps: parts('a', 'b', 'c') },
  statements: { form: 'statements', statements: parts('one', 'two'), words: parts('yes', 'no') },
  match: { form: 'match', header: ['', ''], left: parts('one', 'two'), right: parts('x', 'y', 'z') },
  complete: {
    form: 'complete',
    language: 'sh',
    code: '[[1]]',
    gaps: [
      { id: '1', choices: parts('x', 'y') },
      { id: '2', choices: parts('z') },
    ],
  },
} satisfies Record<string, Ask>;

describe('a response that says nothing yet', () => {
  it.each<[keyof typeof asks, Response, boolean]>([
    ['single', [], false],
    ['multiple', [], false],
    ['line', [], false],
    // An order says what it shows.
    ['order', ['a', 'b', 'c'], true],
    ['statements', { one: '', two: '' }, false],
    ['match', { one: '', two: '' }, false],
    ['complete', { 1: '', 2: '' }, false],
  ])('%s', (form, empty, complete) => {
    const ask = asks[form];
    expect(emptyResponse(ask)).toEqual(empty);
    expect(misfit(ask, empty)).toBeUndefined();
    expect(isComplete(ask, empty)).toBe(complete);
  });
});

describe('a complete response', () => {
  it.each<[keyof typeof asks, Response]>([
    ['single', ['b']],
    ['multiple', ['d', 'a']],
    ['line', ['3']],
    ['order', ['c', 'a', 'b']],
    ['statements', { two: 'no', one: 'no' }],
    ['match', { one: 'x', two: 'x' }],
    ['complete', { 1: 'y', 2: 'z' }],
  ])('%s', (form, response) => {
    expect(misfit(asks[form], response)).toBeUndefined();
    expect(isComplete(asks[form], response)).toBe(true);
  });
});

describe('a response that does not fit', () => {
  const notOffered = 'it names something that was not offered';
  const notEach = 'it does not have each part once';

  it.each<[string, keyof typeof asks, Response, string]>([
    ['two for one', 'single', ['a', 'b'], 'it has 2 choices where 1 may be chosen'],
    ['one twice', 'single', ['a', 'a'], 'it names a choice twice'],
    ['another option', 'single', ['d'], notOffered],
    ['a record', 'single', { a: 'a' }, 'it is not a list of choices'],
    ['everything', 'multiple', ['a', 'b', 'c', 'd'], 'it has 4 choices where 2 may be chosen'],
    ['one twice', 'multiple', ['a', 'a'], 'it names a choice twice'],
    ['line 0', 'line', ['0'], notOffered],
    ['line 4 of 3', 'line', ['4'], notOffered],
    ['line 1 in another spelling', 'line', ['01'], notOffered],
    ['a step too few', 'order', ['a', 'b'], 'it does not have each step once'],
    ['a step twice', 'order', ['a', 'b', 'b'], 'it does not have each step once'],
    ['a step too many', 'order', ['a', 'b', 'c', 'a'], 'it does not have each step once'],
    ['another step', 'order', ['a', 'b', 'd'], 'it does not have each step once'],
    ['a record', 'order', { a: 'b' }, 'it is not a list of steps'],
    ['a list', 'statements', ['yes', 'no'], 'it is not a choice for each part'],
    ['a statement too few', 'statements', { one: 'yes' }, notEach],
    ['a statement too many', 'statements', { one: 'yes', two: 'no', three: 'no' }, notEach],
    ['another statement', 'statements', { one: 'yes', three: 'no' }, notEach],
    ['what every object has', 'statements', { one: 'yes', constructor: 'no' }, notEach],
    ['another word', 'statements', { one: 'yes', two: 'perhaps' }, notOffered],
    ['what every word has', 'statements', { one: 'yes', two: 'length' }, notOffered],
    ['another partner', 'match', { one: 'x', two: 'two' }, notOffered],
    ['the choice of another gap', 'complete', { 1: 'z', 2: 'z' }, notOffered],
  ])('%s, for %s', (_, form, response, why) => {
    expect(misfit(asks[form], response)).toBe(why);
    expect(isComplete(asks[form], response)).toBe(false);
  });
});
