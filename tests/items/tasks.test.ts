import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridTask } from '@/lib/items/grid-task';
import { orderTask, type Step } from '@/lib/items/order-task';
import { matchTask } from '@/lib/items/tasks';

const given = (id: string) => ({ id, text: id, nodes: [], reason: [] });

/** Up to twelve steps, each of which comes after some of those above it. */
const anySteps = fc
  .integer({ min: 3, max: 12 })
  .chain((count) =>
    fc.tuple(
      ...Array.from({ length: count }, (_, at) => fc.subarray(Array.from({ length: at }, (_, i) => `s${i}`))),
    ),
  )
  .map((afters): Step[] => afters.map((after, at) => ({ ...given(`s${at}`), after })))
  .filter((steps) => steps.some(({ after }) => after.length > 0));

/** All that come before a step, found by walking. */
function allBefore(steps: Step[], id: string): Set<string> {
  const own = steps.find((step) => step.id === id)?.after ?? [];
  return new Set(own.flatMap((one) => [one, ...allBefore(steps, one)]));
}

describe('an order of some of the steps', () => {
  it('keeps what follows from steps that are left out, and shows nothing that is right already', () => {
    fc.assert(
      fc.property(anySteps, fc.string(), (steps, seed) => {
        const { ask, key } = orderTask(steps, 6).make(seed);
        if (ask.form !== 'order' || key.form !== 'order') throw new Error('It is no order.');
        const shown = ask.steps.map(({ id }) => id);
        expect([...shown].sort()).toEqual([...key.order].sort());
        const kept = key.order.map(
          (id, at): Step => ({ ...given(id), after: key.after[id] ?? [], text: `${at}` }),
        );
        for (const id of key.order) {
          const wanted = [...allBefore(steps, id)].filter((one) => key.order.includes(one));
          expect([...allBefore(kept, id)].sort()).toEqual(wanted.sort());
        }
        const holds = kept.every(({ id, after }) =>
          after.every((one) => shown.indexOf(one) < shown.indexOf(id)),
        );
        expect(holds).toBe(false);
      }),
      { numRuns: 500, seed: 4 },
    );
  });
});

describe('a grid of some of the statements', () => {
  const anyStatements = fc.uniqueArray(
    fc.record({
      id: fc.integer({ min: 0, max: 50 }).map(String),
      word: fc.constantFrom('yes', 'no', 'both'),
    }),
    { selector: ({ id }) => id, minLength: 2, maxLength: 15 },
  );

  it('has every word as far as there is room, and each statement once', () => {
    fc.assert(
      fc.property(anyStatements, fc.string(), (statements, seed) => {
        const { ask, key } = gridTask(
          statements.map(({ id, word }) => ({ ...given(id), word })),
          6,
        ).make(seed);
        if (ask.form !== 'statements' || key.form !== 'statements') throw new Error('It is no grid.');
        const ids = ask.statements.map(({ id }) => id);
        expect(new Set(ids).size).toBe(Math.min(6, statements.length));
        expect(Object.keys(key.right).sort()).toEqual([...ids].sort());
        expect(new Set(Object.values(key.right))).toEqual(new Set(statements.map(({ word }) => word)));
      }),
      { numRuns: 500, seed: 4 },
    );
  });
});

describe('partners of a match', () => {
  it('stay two where they differ in signs alone, and one where two sides share it', () => {
    const pair = (id: string, partner: string) => ({ ...given(id), partner: { text: partner, nodes: [] } });
    const { key, ask } = matchTask(
      ['Finding', 'Value'],
      [pair('one', 'p < 0.05'), pair('two', 'p > 0.05'), pair('three', 'p < 0.05')],
      [{ text: 'p = 0.05', nodes: [] }],
    ).make('x');
    if (ask.form !== 'match' || key.form !== 'match') throw new Error('It is no match.');
    expect(new Set(ask.right.map(({ id }) => id)).size).toBe(3);
    expect(key.right.one).toBe(key.right.three);
    const meant = (id: string) => ask.right.find((one) => one.id === key.right[id])?.text;
    expect([meant('one'), meant('two')]).toEqual(['p < 0.05', 'p > 0.05']);
  });
});
