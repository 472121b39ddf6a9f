import { expect, it } from 'vitest';
import { worthOf } from '@/lib/playground/ranking';
import { STATES, same, seeded } from './random';

/** Sum of ln 2 / ln(place + 1) over places that hold something relevant. */
function dcgOf(list: boolean[], k: number): number {
  let total = 0;
  for (let place = 1; place <= k; place++) if (list[place - 1]) total += Math.LN2 / Math.log(place + 1);
  return total;
}

/** The best DCG that any choice of k places can have, by trying every one of them. */
function bestOfAll(relevant: number, places: number, k: number): number {
  let best = 0;
  for (let choice = 0; choice < 2 ** places; choice++) {
    const list = Array.from({ length: places }, (_, place) => Boolean((choice >> place) & 1));
    if (list.filter(Boolean).length === Math.min(relevant, places)) best = Math.max(best, dcgOf(list, k));
  }
  return best;
}

const ideals = new Map<string, number>();

function byDefinition(list: boolean[], missed: number, k: number) {
  let found = 0;
  for (let place = 0; place < k; place++) if (list[place]) found++;
  let relevant = missed;
  for (const one of list) if (one) relevant++;
  let first = 1;
  while (first <= list.length && !list[first - 1]) first++;
  const key = `${relevant} ${k}`;
  const ideal = ideals.get(key) ?? bestOfAll(relevant, 10, k);
  ideals.set(key, ideal);
  return {
    precision: found / k,
    recall: relevant === 0 ? undefined : found / relevant,
    reciprocalRank: first > list.length ? 0 : 1 / first,
    ndcg: relevant === 0 ? undefined : dcgOf(list, k) / ideal,
  };
}

it('equals the definitions, with the ideal found by trying all orders, in 10,000 random states', () => {
  const random = seeded(8);
  let [empty, full] = [0, 0];
  for (let number = 0; number < STATES; number++) {
    const share = [0, 0.2, 0.5, 0.8, 1][Math.floor(random() * 5)] ?? 0;
    const list = Array.from({ length: 8 }, () => random() < share);
    const missed = Math.floor(random() * 9);
    const k = 1 + Math.floor(random() * 8);
    const found = worthOf(list, missed, k);
    if (found.ndcg === undefined) empty++;
    if (found.ndcg === 1) full++;
    for (const [name, value] of Object.entries(byDefinition(list, missed, k)))
      if (!same(found[name as keyof ReturnType<typeof byDefinition>], value))
        throw new Error(`${name} of ${list}, ${missed}, ${k}: ${JSON.stringify(found)}, not ${value}`);
  }
  expect(empty).toBeGreaterThan(0);
  expect(full).toBeGreaterThan(0);
});

it('gives an empty list nothing, and a perfect one everything', () => {
  expect(worthOf([false, false], 0, 2)).toMatchObject({
    precision: 0,
    recall: undefined,
    reciprocalRank: 0,
    ndcg: undefined,
  });
  expect(worthOf([true, true, false], 0, 3)).toMatchObject({ recall: 1, reciprocalRank: 1, ndcg: 1 });
  // What the search never brought counts against it, wherever the list is cut.
  expect(worthOf([true, false], 3, 2).ndcg).toBeLessThan(1);
});
