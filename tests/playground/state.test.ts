import { expect, it } from 'vitest';
import { confusionFields } from '@/lib/playground/confusion';
import { driftFields } from '@/lib/playground/drift';
import { listOf, placesOf, rankingFields } from '@/lib/playground/ranking';
import { regressionFields } from '@/lib/playground/regression';
import { type Fields, fromText, startOf, toText, within } from '@/lib/playground/state';
import { thresholdFields } from '@/lib/playground/threshold';
import { trafficFields } from '@/lib/playground/traffic';
import { eachState } from './random';

const all: Record<string, Fields> = {
  confusionFields,
  driftFields,
  rankingFields,
  regressionFields,
  thresholdFields,
  trafficFields,
};

for (const [name, fields] of Object.entries(all)) {
  it(`${name}: every state comes back from its text`, () => {
    eachState(fields, 1, (state) => {
      if (JSON.stringify(fromText(fields, toText(fields, state))) !== JSON.stringify(state))
        throw new Error(toText(fields, state));
    });
  });

  it(`${name}: starts within its own bounds`, () => {
    const start = startOf(fields);
    for (const [key, field] of Object.entries(fields))
      expect(within(field, start[key] ?? -1)).toBe(start[key]);
  });
}

it.each(['', '1.2.3', '1.2.3.4.5', '1.2.3.9999', '1.2.3.-4', '1.2.3.4.', '1.2.3.4e2', 'a.b.c.d', '1..2.3'])(
  'text that says nothing is refused: %j',
  (text) => expect(fromText(confusionFields, text)).toBeUndefined(),
);

it('a list in which one result stands twice is none', () => {
  expect(listOf([0, 1, 4, 6])).toBeUndefined();
  expect(placesOf(listOf([2, 1, 4, 7]) ?? [])).toEqual([2, 1, 4, 7]);
});
