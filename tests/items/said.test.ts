import { expect, test } from 'vitest';
import { inShort, saidOf } from '@/lib/items/said';
import { idealOf } from './asked';
import { ownBank } from './own-bank';

const part = (id: string) => ({ id, text: `text of ${id}`, nodes: [] });
const word = (id: string) => ({ id, text: `text of ${id}` });

test('of a choice: what was chosen, and what is right', () => {
  const ask = { form: 'multiple', options: ['a', 'b', 'c'].map(part), choose: 2 } as const;
  const key = { form: 'multiple', right: ['a', 'b'] } as const;
  const asked = { ask: { ...ask, options: [...ask.options] }, key: { ...key, right: [...key.right] } };
  const right = 'text of a; text of b';
  expect(saidOf(asked, ['a', 'c'])).toEqual([{ chosen: 'text of a; text of c', right }]);
  expect(saidOf(asked, [])).toEqual([{ chosen: 'nothing', right }]);
  expect(saidOf(asked, null)).toEqual([{ chosen: 'nothing', right }]);
  expect(saidOf(asked, ['a', 'offered no more'])).toEqual([{ chosen: 'text of a', right }]);
});

test('of parts: those that were missed, and all where none was', () => {
  const asked = {
    ask: {
      form: 'statements' as const,
      statements: ['one', 'two'].map(part),
      words: ['yes', 'no'].map(word),
    },
    key: { form: 'statements' as const, right: { one: 'yes', two: 'no' } },
  };
  const two = { about: 'text of two', chosen: 'text of yes', right: 'text of no' };
  expect(saidOf(asked, { one: 'yes', two: 'yes' })).toEqual([two]);
  expect(saidOf(asked, { one: 'yes', two: '' })).toEqual([{ ...two, chosen: 'nothing' }]);
  expect(saidOf(asked, { one: 'yes', two: 'no' })).toHaveLength(2);
});

test('of gaps: each by its own choices, though they are called the same', () => {
  const asked = {
    ask: {
      form: 'complete' as const,
      language: 'yaml',
      code: '[[1]] [[2]]',
      gaps: [
        { id: '1', choices: [{ id: '1', text: 'one' }, word('a')] },
        { id: '2', choices: [{ id: '1', text: 'another one' }, word('a')] },
      ],
    },
    key: { form: 'complete' as const, right: { 1: '1', 2: '1' } },
  };
  expect(saidOf(asked, { 1: 'a', 2: 'a' })).toEqual([
    { about: 'Gap 1', chosen: 'text of a', right: 'one' },
    { about: 'Gap 2', chosen: 'text of a', right: 'another one' },
  ]);
});

test('of an order: the first step that came too early, and before what', () => {
  const asked = {
    ask: { form: 'order' as const, steps: ['a', 'b', 'c'].map(part) },
    key: { form: 'order' as const, order: ['a', 'b', 'c'], after: { a: [], b: ['a'], c: ['a', 'b'] } },
  };
  expect(saidOf(asked, ['a', 'c', 'b'])).toEqual([
    { about: 'text of c', chosen: 'it comes too early', right: 'after: text of b' },
  ]);
  expect(saidOf(asked, ['c', 'b', 'a'])).toEqual([
    {
      about: 'text of c',
      chosen: 'it comes too early, as did 1 other step',
      right: 'after: text of a; text of b',
    },
  ]);
  expect(saidOf(asked, null)).toEqual([{ chosen: 'nothing', right: 'text of a; text of b; text of c' }]);
});

test('a long question is told by its beginning', () => {
  const stem = (value: string) => inShort([{ type: 'paragraph', children: [{ type: 'text', value }] }]);
  expect(stem('Which one?')).toBe('Which one?');
  expect(stem('word '.repeat(60))).toMatch(/^(word )+…$/);
  expect(stem('word '.repeat(60)).length).toBeLessThan(165);
});

test('every question of the bank can be told, whatever was answered', async () => {
  const { sources } = await ownBank();
  for (const source of sources) {
    const item = source.make('told');
    expect(inShort(source.stem)).not.toBe('');
    const turned = item.key.form === 'order' ? item.key.order.toReversed() : null;
    for (const response of [idealOf(item.key), turned])
      for (const { chosen, right } of saidOf(item, response)) expect(chosen && right).not.toBe('');
    expect(saidOf(item, turned)).not.toEqual([]);
  }
});
