import { describe, expect, it } from 'vitest';
import { grade, shareOf } from '@/lib/items/grade';
import type { Key, Response } from '@/lib/items/item';

const single: Key = { form: 'single', right: ['b'] };
const multiple: Key = { form: 'multiple', right: ['a', 'c'] };
const line: Key = { form: 'line', right: ['3', '7'] };
const grid: Key = { form: 'statements', right: { one: 'yes', two: 'no', three: 'yes' } };
const match: Key = { form: 'match', right: { one: 'to-x', two: 'to-y' } };
const complete: Key = { form: 'complete', right: { 1: 'x', 2: 'y' } };
/** A diamond: a before b and c, both before d. */
const order: Key = {
  form: 'order',
  order: ['a', 'b', 'c', 'd'],
  after: { a: [], b: ['a'], c: ['a'], d: ['b', 'c'] },
};

describe('points', () => {
  it.each<[string, Key, Response, number, number]>([
    ['single, right', single, ['b'], 1, 1],
    ['single, wrong', single, ['a'], 0, 1],
    ['single, nothing', single, [], 0, 1],
    ['multiple, both', multiple, ['c', 'a'], 2, 2],
    ['multiple, one of two', multiple, ['a', 'b'], 1, 2],
    ['multiple, one alone', multiple, ['a'], 1, 2],
    ['multiple, one twice', multiple, ['a', 'a'], 1, 2],
    ['multiple, everything: the first two count', multiple, ['b', 'a', 'c', 'd'], 1, 2],
    ['line, one of two', line, ['3', '4'], 1, 2],
    ['statements, all', grid, { one: 'yes', two: 'no', three: 'yes' }, 3, 3],
    ['statements, two', grid, { one: 'yes', two: 'yes', three: 'yes' }, 2, 3],
    ['statements, one left open', grid, { one: 'yes', two: '', three: 'yes' }, 2, 3],
    ['statements, with one that is no longer asked', grid, { one: 'yes', two: 'no', four: 'no' }, 2, 2],
    ['match, one', match, { one: 'to-x', two: 'to-x' }, 1, 2],
    ['complete, all', complete, { 1: 'x', 2: 'y' }, 2, 2],
    ['order, as written', order, ['a', 'b', 'c', 'd'], 1, 1],
    ['order, another that holds', order, ['a', 'c', 'b', 'd'], 1, 1],
    // Three of four pairs: (2 · 3/4 − 1) / 2.
    ['order, one pair broken', order, ['b', 'a', 'c', 'd'], 0.25, 1],
    ['order, half of the pairs', order, ['b', 'c', 'a', 'd'], 0, 1],
    ['order, turned round', order, ['d', 'c', 'b', 'a'], 0, 1],
  ])('%s', (_, key, response, points, of) => {
    const marked = grade(key, response);
    expect(marked).toMatchObject({ points, of, right: points === of });
    expect(marked && shareOf(marked)).toBe(points / of);
  });

  it('says which parts are right', () => {
    expect(grade(multiple, ['a', 'b'])?.parts).toEqual({ a: true, b: false });
    expect(grade(grid, { one: 'no', two: 'no', three: '' })?.parts).toEqual({
      one: false,
      two: true,
      three: false,
    });
    expect(grade(order, ['b', 'a', 'c', 'd'])?.parts).toEqual({ a: true, b: false, c: true, d: true });
  });
});

describe('what cannot be marked', () => {
  it.each<[string, Key, Response]>([
    ['a record for single', single, { b: 'b' }],
    ['a list for statements', grid, ['yes']],
    ['a list for match', match, ['to-x', 'to-y']],
    ['a record for order', order, { a: 'b' }],
    ['statements that are all unknown', grid, { four: 'yes' }],
    ['no statement', grid, {}],
    ['names of what every object has', grid, { constructor: 'yes', toString: 'yes', __proto__: 'yes' }],
    ['an order without one step', order, ['a', 'b', 'c']],
    ['an order with a step twice', order, ['a', 'b', 'b', 'd']],
    ['an order with each step and one again', order, ['a', 'b', 'c', 'd', 'a']],
    ['an order with a step of another', order, ['a', 'b', 'c', 'e']],
  ])('%s', (_, key, response) => {
    expect(grade(key, response)).toBeUndefined();
  });

  it('gives a part no points for a name that every object has', () => {
    expect(grade({ form: 'match', right: { one: 'to-x' } }, { one: 'constructor' })?.points).toBe(0);
  });
});
