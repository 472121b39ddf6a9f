import { expect, it } from 'vitest';
import { fileFinder } from '@/lib/content/rules/file-meant';

const find = fileFinder(() => ['areas/gates', 'decisions/gates', 'decisions/which-way', 'exam', 'sets/a']);

it.each([
  ['areas/decisions/gates', 'decisions/gates'],
  ['references/sets/a', 'sets/a'],
  ['metrics/which-way', 'decisions/which-way'],
  ['decisions/which-wya', 'decisions/which-way'],
  ['content/ai-300/areas/gates', 'areas/gates'],
  ['runbooks/gates', undefined],
  ['terms/something', undefined],
])('for %s, %s was meant', (wrong, meant) => {
  expect(find(wrong)).toBe(meant);
});
