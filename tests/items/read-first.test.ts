import { describe, expect, it } from 'vitest';
import { build } from '@/lib/content/build';
import { area, options, scenario } from '@/lib/content/rules/examples';
import { bankOf } from '@/lib/items/bank';
import { itemOf } from '@/lib/items/item';
import { readFirst } from '@/lib/items/read-first';
import { drillable, showItem } from '@/lib/items/show';
import { sourcesOf } from '../content/sources';

const body = (stem: string) =>
  `${stem} Which one is it?\n\n${options('x A good deal of it', '- The whole of it', '- A small part of it')}`;
const reading = (avoid: string, more = '') =>
  `{ operated: endpoint, requirement: latency, risk: deployment, preserve: rollback, avoid: ${avoid}${more} }`;
const away = (stem: string, avoid: string, more: Record<string, string> = {}) =>
  scenario(body(stem), { area: 'away', reading: reading(avoid), ...more });

const { model, messages } = build(
  sourcesOf({
    'areas/away.md': area('- [ ] What another thing is {#other}', { title: 'Away' }),
    'scenarios/mine.md': scenario(body('A gate is shut.'), {
      reading: reading('mine to avoid', ', choice: monitoring'),
    }),
    'scenarios/beside.md': scenario(body('A wall is high.'), { reading: reading('of the same area') }),
    'scenarios/a.md': away('It rains on the terrace.', 'one'),
    'scenarios/b.md': away('Eight guests come to dinner.', 'two'),
    'scenarios/c.md': away('The noon is without a cloud.', 'three'),
    'scenarios/d.md': away('Frost comes in the night.', 'four'),
    'scenarios/e.md': away('The well has run dry.', 'mine to avoid'),
    'scenarios/kept.md': away('Nobody has met this one.', 'kept for a mock', { use: 'mock' }),
  }),
);
const exam = model?.exams[0];
if (!exam) throw new Error(JSON.stringify(messages));

function item(name: string, seed: string) {
  const source = exam && bankOf(exam).sources.get(`demo/scenarios/${name}:single`);
  if (!source) throw new Error(`There is no ${name}.`);
  return itemOf(source, seed);
}

describe('what is asked of a scenario’s reading', () => {
  it('has the author’s words among three others, of other areas, once each and anywhere', () => {
    const places = new Set<number>();
    const offered = new Set<string>();
    for (let seed = 0; seed < 100; seed++) {
      const avoid = readFirst(exam, item('mine', `${seed}`))?.avoid ?? [];
      expect(new Set(avoid).size).toBe(4);
      places.add(avoid.indexOf('mine to avoid'));
      for (const words of avoid) offered.add(words);
    }
    expect(places).toEqual(new Set([0, 1, 2, 3]));
    expect(offered).toEqual(new Set(['mine to avoid', 'one', 'two', 'three', 'four']));
  });

  it('is the same for the same seed', () => {
    expect(readFirst(exam, item('mine', '7'))).toEqual(readFirst(exam, item('mine', '7')));
  });

  it('asks for the kind of choice where the author names one', () => {
    expect(readFirst(exam, item('mine', '1'))?.choice).toBe(true);
    expect(readFirst(exam, item('a', '1'))?.choice).toBe(false);
  });

  it('goes to drills alone: what a mock shows holds nothing of it', async () => {
    if (!model) return;
    const shown = await showItem(model, item('mine', '1'));
    expect(shown.readFirst).toBeNull();
    expect(JSON.stringify(shown)).not.toContain('to avoid');
    const { shown: drilled, revealed } = await drillable(model, item('mine', '1'));
    expect(drilled.readFirst?.avoid).toHaveLength(4);
    expect(revealed.reading).toMatchObject({ avoid: 'mine to avoid', choice: 'monitoring' });
  });
});
