import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { type BuildCache, build } from '@/lib/content/build';
import { rulesTable, withRules } from '@/lib/content/guide';
import { allKinds, kinds } from '@/lib/content/kinds/all';
import { forms, sectionName } from '@/lib/content/kinds/scenario-forms';
import { formatMessages } from '@/lib/content/message';
import { readSources } from '@/lib/content/read';
import { rules } from '@/lib/content/rules/all';
import { sourceOf } from './sources';

const content = fileURLToPath(new URL('../../content', import.meta.url));
const guide = await readFile(`${content}/README.md`, 'utf8');

it('lists every rule once, with what holds', () => {
  const table = rulesTable();
  for (const { id, holds } of rules) {
    expect(table.split(`| \`${id}\` |`)).toHaveLength(2);
    expect(table).toContain(holds.replaceAll('|', '\\|'));
  }
});

it('is up to date in content/README.md (npx vitest run tests/content/guide -u writes it)', async () => {
  await expect(withRules(guide)).toMatchFileSnapshot(`${content}/README.md`);
});

it('keeps its comments', () => {
  expect(() => withRules('# Another text')).toThrow('lost its comments');
});

it('has an example that is valid as it stands, and messages that are real', async () => {
  const example = /^```markdown\n(.*?)^```$/ms.exec(guide)?.[1] ?? '';
  const path = 'ai-300/scenarios/prices-before-breakfast.md';
  const sources = await readSources(content);
  const cache: BuildCache = new Map();
  const compile = (text: string) => {
    const others = sources.filter((source) => source.path !== path);
    return build([...others, sourceOf(path, text)], cache).messages.filter(({ file }) => file === path);
  };
  expect(compile(example)).toEqual([]);
  // As the guide shows it: somebody marks the first option as well.
  const wrong = compile(example.replace('- [ ] Add instances', '- [x] Add instances'));
  const shown = formatMessages(
    wrong.map((message) => ({ ...message, file: `content/${message.file}` })),
    'text',
  );
  for (const line of shown.split('\n').filter((one) => one.includes('has-one-answer'))) {
    expect(guide).toContain(line);
  }
  expect(shown).toContain('scenario-has-one-answer');
}, 120_000);

it('explains every word that front matter lets one choose', () => {
  const words = allKinds.flatMap((kind) => choices(kind.front));
  expect(words.length).toBeGreaterThan(40);
  for (const word of [...words, ...Object.keys(kinds)]) expect(guide).toContain(`\`${word}\``);
  for (const form of forms) expect(guide).toContain(`| \`${form}\` | \`## ${sectionName(form)}\` |`);
  for (const { folder } of allKinds) expect(guide).toContain(`\`${folder}/\``);
});

/** The values of all closed lists in a schema. */
function choices(schema: unknown): string[] {
  if (schema instanceof z.ZodEnum) return schema.options.map(String);
  if (schema instanceof z.ZodObject) return Object.values(schema.shape).flatMap(choices);
  if (schema instanceof z.ZodArray) return choices(schema.element);
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional) return choices(schema.unwrap());
  return [];
}
