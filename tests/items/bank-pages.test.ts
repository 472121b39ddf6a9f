import { expect, it } from 'vitest';
import { itemAt, itemHref } from '@/components/items/address';
import { bankHref, choicesOf, filtered, filterFrom } from '@/components/items/filter';
import { options, scenario } from '@/lib/content/rules/examples';
import { bankOf } from '@/lib/items/bank';
import { examOf, tableOf } from './examples';

const exam = examOf({
  'decisions/choice.md': tableOf([
    'rain: It rains on the terrace -> A roof',
    'wind: A gale blows from the sea -> A wall',
    'cold: Frost comes in the night -> An oven',
  ]),
  'scenarios/one.md': scenario(
    `A canary fails. What comes first?\n\n${options('x Move it back', '- Wait for more', '- Train it anew')}`,
    { tags: '[canary]', use: 'mock', rule: 'decisions/choice#rain' },
  ),
});
const sources = [...bankOf(exam).sources.values()];
const ids = (search: string, reported: string[] = []) =>
  filtered(exam, sources, filterFrom(Object.fromEntries(new URLSearchParams(search))), new Set(reported)).map(
    ({ id }) => id,
  );

it('every item has an address of its own, which leads back to it', () => {
  const hrefs = sources.map((source) => itemHref(source));
  expect(new Set(hrefs).size).toBe(sources.length);
  for (const [at, source] of sources.entries())
    expect(itemAt('demo', hrefs[at]?.split('/').slice(3) ?? [])).toBe(source.id);
  expect(hrefs).toContain('/demo/items/decisions/choice/rain/single');
  expect(itemAt('demo', ['decisions', 'choice', 'gr%C3%B6%C3%9Fe', 'single'])).toBe(
    'demo/decisions/choice#größe:single',
  );
});

it.each([
  [[]],
  [['decisions']],
  [['decisions', 'choice']],
  [['decisions', 'choice', 'rain']],
  [['decisions', 'choice', 'rain', 'wrong']],
  [['decisions', 'choice', 'a', 'b', 'single']],
  [['decisions', '%E0', 'single']],
])('no item is at %j', (path) => {
  expect(itemAt('demo', path)).toBeUndefined();
});

const rows = ['rain', 'wind', 'cold'].map((row) => `demo/decisions/choice#${row}:single`);
const one = 'demo/scenarios/one:single';

it.each([
  ['', [one, ...rows]],
  ['origin=derived', rows],
  ['kind=scenario', [one]],
  ['use=mock&form=single', [one]],
  ['tag=canary', [one]],
  ['tag=infrastructure&area=home&domain=first&objective=1.1.1', rows],
  ['objective=9.9.9', []],
  ['form=order', []],
  ['problems=reported', [rows[1]]],
  ['unknown=1&kind=', [one, ...rows]],
])('the filter "%s" leaves what it says', (search, left) => {
  expect(ids(search, [rows[1] ?? '', 'demo/gone:single'])).toEqual(left);
});

it('offers what some question has, and keeps what is chosen from page to page', () => {
  const offered = Object.fromEntries(
    choicesOf(exam, sources).map(({ name, values }) => [name, values.map(({ value }) => value)]),
  );
  expect(offered).toMatchObject({
    form: ['single'],
    kind: ['decision', 'scenario'],
    tag: ['canary', 'home', 'infrastructure'],
    objective: ['1.1.1'],
  });
  expect(bankHref('demo', { tag: 'a b', form: 'single' }, 3)).toBe('/demo/items?tag=a+b&form=single&page=3');
  expect(bankHref('demo', {})).toBe('/demo/items');
});
