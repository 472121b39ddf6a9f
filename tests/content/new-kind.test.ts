import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { KindList } from '@/components/content/KindList';
import { UnitPage } from '@/components/content/UnitPage';
import { Navigation } from '@/components/layout/Navigation';
import { build } from '@/lib/content/build';
import type { ContentFile } from '@/lib/content/file';
import { rulesTable } from '@/lib/content/guide';
import { type AnyKind, kindOfFolder } from '@/lib/content/kinds/all';
import { createRenderer } from '@/lib/content/render';
import { rules } from '@/lib/content/rules/all';
import { mnemonic as kind } from './new-kind/kind';
import { check, sourcesOf } from './sources';

// The two lists, each with one entry more: what docs/decisions/008-adding-a-kind.md asks for.
vi.mock('@/lib/content/kinds/all', async (original) => {
  const all = await original<typeof import('@/lib/content/kinds/all')>();
  const { mnemonic } = await import('./new-kind/kind');
  const allKinds = [...all.allKinds, mnemonic as unknown as AnyKind];
  const kindOf = ({ kind }: ContentFile) => allKinds.find(({ name }) => name === kind);
  const kindOfFolder = (name: string) => allKinds.find(({ folder }) => folder === name);
  return { ...all, allKinds, kindOf, kindOfFolder };
});
vi.mock('@/components/content/views/all', async (original) => {
  const all = await original<typeof import('@/components/content/views/all')>();
  const { mnemonic } = await import('./new-kind/view');
  return { viewOf: (file: ContentFile) => (file.path.includes('/mnemonics/') ? mnemonic : all.viewOf(file)) };
});
vi.mock('next/navigation', () => ({ usePathname: () => '/demo' }));
// It is loaded when the browser has time.
vi.mock('@/components/layout/SearchEntry', () => ({ SearchEntry: () => null }));

const own = kind.rules[0];

function compiled() {
  const { model, messages } = build(sourcesOf(own?.passes ?? {}));
  const exam = model?.exams[0];
  const file = model?.files.get('demo/mnemonics/signals');
  if (!model || !exam || !file) throw new Error(messages.map(({ message }) => message).join('\n'));
  return { model, exam, file };
}

describe('an imaginary kind, from one file for it and one for its page', () => {
  it('is read, and its parts have ids', () => {
    const { model } = compiled();
    expect(model.units.get('demo/mnemonics/signals')).toMatchObject({
      title: 'Four signals',
      rateable: true,
    });
    expect(model.units.get('demo/mnemonics/signals#traffic')).toMatchObject({ title: 'Traffic' });
  });

  it('has its rules checked and told in the guide', () => {
    expect(rules).toContain(own);
    expect(check(own?.passes ?? {})).toEqual(check({}));
    expect(check(own?.fails.files ?? {})).toEqual(own?.fails.messages);
    expect(rulesTable()).toContain(`| \`mnemonic-is-whole\` | error | ${own?.holds} |`);
  });

  it('has its front matter checked like any other', () => {
    const text = own?.passes['mnemonics/signals.md'] ?? '';
    expect(check({ 'mnemonics/signals.md': text.replace('things: 2', 'thing: 2') })[0]).toContain('things');
  });

  it('has a skeleton that is valid as it stands', () => {
    const start = { title: 'New', area: 'home', domain: 'first', objective: '1.1.1', rule: '' };
    expect(check({ 'mnemonics/new.md': kind.skeleton(start) })).toEqual(check({}));
  });

  it('stands in the navigation, in a list of its own, and on its page', async () => {
    const { model, exam, file } = compiled();
    expect(renderToStaticMarkup(createElement(Navigation, { exam }))).toContain('href="/demo/mnemonics"');
    const list = kindOfFolder('mnemonics');
    if (!list) throw new Error('no such kind');
    const listed = renderToStaticMarkup(createElement(KindList, { exam, kind: list }));
    expect(listed).toContain('One mnemonic in one domain');
    expect(listed).toContain('Let The Elephants Sleep.</p>');
    const rendering = await createRenderer().render(model, file);
    const page = renderToStaticMarkup(createElement(UnitPage, { model, exam, file, rendering }));
    expect(page).toContain('<h2 id="say-it">Say it, and count to 2</h2>');
    expect(page).toContain('<li id="traffic">');
    expect(page).toContain('href="#say-it"');
  });
});

describe('the lists of kinds and views', () => {
  it.each([
    ['lib/content/kinds', 'skeleton'],
    ['components/content/views', 'opensWithLine'],
  ])('hold whatever stands in %s', async (folder, mark) => {
    const path = fileURLToPath(new URL(`../../${folder}`, import.meta.url));
    const { kinds } =
      await vi.importActual<typeof import('@/lib/content/kinds/all')>('@/lib/content/kinds/all');
    const views = await vi.importActual<typeof import('@/components/content/views/all')>(
      '@/components/content/views/all',
    );
    const entered = Object.values(kinds).map((one) =>
      mark === 'skeleton' ? one : views.viewOf({ kind: one.name } as ContentFile),
    );
    const defined: unknown[] = [];
    for (const name of await readdir(path)) {
      const values: unknown[] = Object.values(await import(/* @vite-ignore */ `${path}/${name}`));
      defined.push(...values.filter((one) => typeof one === 'object' && one !== null && mark in one));
    }
    expect(new Set(defined)).toEqual(new Set(entered));
  });
});
