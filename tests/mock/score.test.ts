import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { score } from '@/lib/mock/score';
import { scaledFor, scaledOf, verdictOf } from '@/lib/readiness/scaled';
import { exam } from './bank';
import { asks, formItem, response } from './forms';

const { cut, score: scale } = exam.file.front;

describe('points', () => {
  const form = [
    formItem('q1', 'single'),
    formItem('q2', 'multiple', { domain: 'genai-quality', objectives: ['4.1.1', '2.1.1'] }),
    formItem('q3', 'statements'),
    formItem('q4', 'order'),
  ];

  test('are given by part, and nothing that is empty gets any', () => {
    const nothing = score(form, []);
    expect(nothing).toMatchObject({ points: 0, of: 1 + 2 + 3 + 1 });
    expect(nothing.items.every(({ answered, spent }) => !answered && spent === 0)).toBe(true);
    // An order as it was shown holds in part, and is no answer.
    expect(score(form, [response('q4')]).points).toBe(0);
    const some = score(form, [
      response('q1', { response: ['b'] }),
      response('q2', { response: ['a', 'b'] }),
      response('q3', { response: { x: 'yes', y: '', z: 'no' } }),
      response('q4', { response: ['one', 'two', 'three'] }),
    ]);
    expect(some.items.map(({ points }) => points)).toEqual([1, 1, 1, 1]);
    expect(some).toMatchObject({ points: 4, of: 7 });
  });

  test('add up by domain and by first objective', () => {
    const { domains, objectives } = score(form, [response('q2', { response: ['a', 'd'] })]);
    expect(domains).toEqual([
      { id: 'lifecycle', questions: 3, points: 0, of: 5 },
      { id: 'genai-quality', questions: 1, points: 2, of: 2 },
    ]);
    expect(objectives).toEqual([
      { id: '2.1.1', questions: 3, points: 0, of: 5 },
      { id: '4.1.1', questions: 1, points: 2, of: 2 },
    ]);
  });

  test('the last response counts, time adds up, and a flag stays as it was left', () => {
    const [item] = score(
      [formItem('q1', 'single')],
      [
        response('q1', { response: ['b'], flagged: true, spent: 2000 }),
        response('q1', { response: null, flagged: true, spent: 500 }),
      ],
    ).items;
    expect(item).toMatchObject({ answered: false, points: 0, flagged: true, spent: 2500 });
  });
});

describe('changed answers', () => {
  const form = ['q1', 'q2', 'q3', 'q4'].map((id) => formItem(id, 'single'));
  const visit = (item: string, ...chosen: string[]) =>
    chosen.map((id) => response(item, { response: id ? [id] : null }));

  test('count on coming back, by what came of them', () => {
    const { changes, items } = score(form, [
      ...visit('q1', 'a', 'c', 'b'),
      ...visit('q2', 'b'),
      ...visit('q3', 'a'),
      ...visit('q4', ''),
      ...visit('q2', 'a'),
      ...visit('q3', 'c'),
      ...visit('q1', 'b'),
      ...visit('q4', 'b'),
    ]);
    // What is tried before a question is left the first time is no change, nor is an answer where there was none.
    expect(items.map(({ change }) => change)).toEqual([null, 'lost', 'same', null]);
    expect(changes).toEqual({ gained: 0, lost: 1, same: 1 });
    expect(score(form, [...visit('q1', 'a'), ...visit('q2', ''), ...visit('q1', 'b')]).changes.gained).toBe(
      1,
    );
  });

  test('the same choices in another order are no change', () => {
    const form = [formItem('q1', 'multiple'), formItem('q2', 'single')];
    const { changes } = score(form, [
      response('q1', { response: ['a', 'b'] }),
      response('q2'),
      response('q1', { response: ['b', 'a'] }),
    ]);
    expect(changes).toEqual({ gained: 0, lost: 0, same: 0 });
  });
});

test('whatever was answered, points lie between none and all, and domains make up the whole', () => {
  const kinds = fc.constantFrom(...(Object.keys(asks) as (keyof typeof asks)[]));
  const chosen = fc.oneof(
    fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'one', 'two', 'three'), { maxLength: 6 }),
    fc.dictionary(fc.constantFrom('x', 'y', 'z', 'w'), fc.constantFrom('yes', 'no', '')),
    fc.constant(null),
  );
  fc.assert(
    fc.property(fc.array(kinds, { maxLength: 12 }), fc.array(fc.tuple(fc.nat(), chosen)), (forms, given) => {
      const form = forms.map((kind, at) => formItem(`q${at}`, kind, { domain: `d${at % 3}` }));
      const said = given.map(([at, response]) => ({
        ...{ item: `q${at % (form.length || 1)}`, flagged: false, spent: 1 },
        response,
      }));
      const { points, of, items, domains } = score(form, said);
      const sum = domains.reduce((all, domain) => all + domain.points, 0);
      return (
        items.every(
          (item) => item.points >= 0 && item.points <= item.of && (item.answered || !item.points),
        ) &&
        points <= of &&
        Math.abs(sum - points) < 1e-9
      );
    }),
    { numRuns: 2000 },
  );
});

describe('the scaled score', () => {
  test('leads from nothing to the mark to everything in straight lines', () => {
    expect([0, 30, 60, 80, 100].map((percent) => scaledFor(percent, 60, scale))).toEqual([
      1, 351, 700, 850, 1000,
    ]);
  });

  test('has the range that the unknown mark leaves', () => {
    expect(scaledOf({ points: 27, of: 40 }, cut, scale)).toEqual({ likely: 700, low: 630, high: 756 });
    expect(scaledOf({ points: 0, of: 0 }, cut, scale)).toEqual({ likely: 1, low: 1, high: 1 });
  });

  test('rises with the points, and passes exactly where the mark is reached', () => {
    const percent = fc.double({ min: 0, max: 100, noNaN: true });
    const mark = fc.double({ min: cut.low, max: cut.high, noNaN: true });
    fc.assert(
      fc.property(percent, percent, mark, (one, two, mark) => {
        const [less, more] = [Math.min(one, two), Math.max(one, two)];
        const [low, high] = [scaledFor(less, mark, scale), scaledFor(more, mark, scale)];
        return low <= high && low >= scale.min && high <= scale.max && high >= scale.pass === more >= mark;
      }),
      { numRuns: 5000 },
    );
  });

  test('says whether it passes whatever the mark is', () => {
    const verdict = (points: number) => verdictOf(scaledOf({ points, of: 100 }, cut, scale), scale);
    expect([59, 60, 74, 75].map(verdict)).toEqual(['fail', 'open', 'open', 'pass']);
  });
});
