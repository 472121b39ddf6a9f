import { gzipSync } from 'node:zlib';
import { toString as plain } from 'mdast-util-to-string';
import MiniSearch from 'minisearch';
import { visit } from 'unist-util-visit';
import { beforeAll, describe, expect, it } from 'vitest';
import { type ContentFile, type Exam, isKeptForMocks, type Model } from '@/lib/content/model';
import { buildSearch } from '@/lib/search/build';
import { type Indexed, options } from '@/lib/search/options';
import { packIndex, unpackIndex } from '@/lib/search/pack';
import type { Payload } from '@/lib/search/payload';
import { compiled, ownSources } from './searching';

let model: Model;
let exam: Exam;
let payload: Payload;
beforeAll(async () => {
  ({ model, exam } = compiled(await ownSources()));
  payload = buildSearch(model, exam).payload;
}, 120_000);

/** The same files once more under other ids, with a third of their long words changed: new texts bring new words. */
function copyOf(file: ContentFile, number: number): ContentFile {
  const copy = structuredClone(file);
  copy.id = `${file.id}-${number}`;
  copy.name = `${file.name}-${number}`;
  copy.front.title = renewed(file.front.title, number);
  for (const fragment of copy.fragments) fragment.text = renewed(fragment.text, number);
  visit(copy.tree, (node) => {
    if ('value' in node && node.type !== 'yaml') node.value = renewed(node.value, number);
  });
  return copy;
}

function renewed(text: string, number: number): string {
  return text.replace(/[a-z]{6,}/g, (word) => {
    const sum = [...word].reduce((total, letter) => (total * 31 + letter.charCodeAt(0)) % 9973, number);
    return sum % 3 === 0 ? `${word.slice(0, -1)}${'qxz'[number % 3]}${word.slice(-1)}` : word;
  });
}

it('is at most 200 KB compressed for 2,000 units', () => {
  const files = [...exam.files];
  let many = payload;
  for (let number = 1; many.entries.length < 2000; number++) {
    files.push(...exam.files.map((file) => copyOf(file, number)));
    many = buildSearch(model, { ...exam, files }).payload;
  }
  const [own, size] = [payload, many].map((one) => gzipSync(JSON.stringify(one)).length / 1024);
  const each = ((size ?? 0) / many.entries.length) * 2000;
  console.log(
    `Search index: ${own?.toFixed(0)} KB for ${payload.entries.length} units, ${each.toFixed(0)} KB for 2,000.`,
  );
  expect(each).toBeLessThanOrEqual(200);
}, 120_000);

describe('what it holds', () => {
  it('is the same for the same content', async () => {
    const again = compiled(await ownSources());
    expect(JSON.stringify(buildSearch(again.model, again.exam).payload)).toBe(JSON.stringify(payload));
  }, 120_000);

  it('has every file that candidates may read, and each id once', () => {
    const ids = payload.entries.map(([id]) => `ai-300/${id}`);
    for (const file of exam.files.filter((one) => !isKeptForMocks(one))) expect(ids).toContain(file.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has nothing of what is kept for mock exams', () => {
    const kept = exam.files.filter(isKeptForMocks);
    expect(kept.length).toBeGreaterThan(0);
    const ids = new Set(payload.entries.map(([id]) => `ai-300/${id.split('#')[0]}`));
    const text = JSON.stringify(payload);
    for (const { id, body } of kept) {
      expect(ids.has(id), id).toBe(false);
      // A title may be a turn of phrase that stands elsewhere; the beginning of a text is its own.
      const [start] = 'stem' in body ? body.stem : 'intro' in body ? body.intro : [];
      expect(start && text.includes(plain(start).slice(0, 40)), id).toBe(false);
    }
  });

  it('tells no answer: neither reasons nor which option is right', () => {
    const { texts } = buildSearch(model, exam);
    for (const file of exam.files) {
      if (file.kind === 'scenario' && !isKeptForMocks(file)) {
        const { task } = file.body;
        const options = 'options' in task ? task.options : 'steps' in task ? task.steps : [];
        for (const { id, reason } of options) {
          expect(texts.has(`${file.id}#${id}`)).toBe(false);
          for (const node of reason) expect(texts.get(file.id)).not.toContain(plain(node));
        }
      }
      if (file.kind === 'prompt') {
        for (const node of file.body.modelAnswer ?? []) expect(texts.get(file.id)).not.toContain(plain(node));
      }
      if (file.kind === 'distinction') {
        const { statements } = file.body;
        for (const { reason } of statements) {
          for (const node of reason) expect(texts.get(file.id)).not.toContain(plain(node));
        }
      }
    }
  });
});

describe('packing', () => {
  it('keeps all that MiniSearch needs', () => {
    const mini = new MiniSearch<Indexed>(options);
    const one = {
      n: 0,
      title: 'Canary',
      names: 'canary release',
      heads: '',
      text: 'A canary, and a canary.',
    };
    mini.addAll([
      one,
      { ...one, n: 1, title: 'Rollback', names: '', text: '' },
      { ...one, n: 2, title: 'Gate' },
    ]);
    const before = mini.toJSON();
    const after = unpackIndex(packIndex(before));
    const loaded = MiniSearch.loadJS<Indexed>(after, options);
    expect(loaded.toJSON().index.length).toBe(before.index.length);
    for (const query of ['canary', 'rollback', 'gate canary', 'can']) {
      const of = (from: MiniSearch<Indexed>) =>
        from.search(query, { prefix: true }).map(({ id, score, terms }) => [id, score.toFixed(1), ...terms]);
      expect(of(loaded)).toEqual(of(mini));
    }
  });

  it('keeps an empty index', () => {
    const empty = new MiniSearch<Indexed>(options);
    expect(MiniSearch.loadJS<Indexed>(unpackIndex(packIndex(empty.toJSON())), options).documentCount).toBe(0);
  });
});
