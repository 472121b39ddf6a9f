import { expect, it } from 'vitest';
import { build } from '@/lib/content/build';
import { options, scenario } from '@/lib/content/rules/examples';
import { bankOf } from '@/lib/items/bank';
import { itemOf } from '@/lib/items/item';
import { drillable } from '@/lib/items/show';
import { sourcesOf } from '../content/sources';
import { tableOf } from './examples';

const { model } = build(
  sourcesOf({
    'decisions/a.md': tableOf([
      'rain: It rains on the terrace -> A roof',
      'wind: A gale blows from the sea -> A wall',
      'cold: Frost comes in the night -> An oven',
      'heat: The noon is without a cloud -> A fan',
      'guests: Eight people come to dinner -> A long table',
    ]),
    'scenarios/one.md': scenario(
      `A canary fails. What comes first?\n\n${options('x Run `init()`, then *wait*', '- Wait for more', '- Train it anew')}`,
    ),
  }),
);

async function sent(id: string) {
  const source = model?.exams[0] && bankOf(model.exams[0]).sources.get(id);
  if (!model || !source) throw new Error(`There is no ${id}.`);
  return drillable(model, itemOf(source, '1'));
}

it('shows the words of an option as they stand, with nothing before a comma', async () => {
  const { shown } = await sent('demo/scenarios/one:single');
  const html = shown.ask.form === 'single' ? shown.ask.options.map((option) => option.html) : [];
  expect(html).toContain('Run <code>init()</code>, then <em>wait</em>');
});

it('sends the reasons of what it shows, and of nothing else', async () => {
  const { shown, revealed } = await sent('demo/decisions/a#rain:single');
  const ids = shown.ask.form === 'single' ? shown.ask.options.map(({ id }) => id) : [];
  expect(ids).toHaveLength(4);
  expect(Object.keys(revealed.reasons).sort()).toEqual([...ids].sort());
  expect(JSON.stringify(shown)).not.toContain('It is so');
});
