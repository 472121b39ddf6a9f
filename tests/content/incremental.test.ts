import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { type BuildCache, build } from '@/lib/content/build';
import type { Source } from '@/lib/content/read';
import { secondDecision, twoObjectives } from '@/lib/content/rules/coverage';
import { area, metric, options, scenario, smallExam } from '@/lib/content/rules/examples';
import { sourceOf } from './sources';

const SEQUENCES = 100;
const EDITS = 3;

type Files = Map<string, string>;

const one = scenario(
  `A canary answers with errors. What comes first?\n\n${options('x Move traffic', '- Scale out', '- Retrain', '- Wait')}`,
);

const two = scenario(
  `Nobody waits for a score. What fits?\n\n${options('x A batch run', '- An online call', '- A queue', '- A table')}`,
);

/** What a file may be written anew with, the good text first. What they say touches what other files mean. */
const texts: Record<string, (string | undefined)[]> = {
  'exam.md': [smallExam['exam.md'], twoObjectives['exam.md'], '---\ntitle: [\n---\n'],
  'areas/home.md': [
    smallExam['areas/home.md'],
    area('See [it](../decisions/choice.md#waits).\n\n- [ ] A thing {#thing}', {
      objectives: '[1.1.1, 1.1.2]',
    }),
    area('See [it](../decisions/second.md).\n\n- [ ] A thing {#thing}\n- [ ] Another {#other}'),
    area('- [ ] A thing', { domain: 'nowhere' }),
  ],
  'areas/away.md': [area('- [ ] Far {#far}', { title: 'Away' }), 'no front matter'],
  'decisions/choice.md': [
    smallExam['decisions/choice.md'],
    smallExam['decisions/choice.md']?.replace('waits}', 'wait}'),
  ],
  'decisions/second.md': [
    secondDecision(),
    secondDecision({ objectives: '[9.9.9]' }),
    secondDecision({ area: 'away' }),
  ],
  'metrics/share.md': [
    metric(
      'A share.\n\n$$\na\n$$\n\n## Use when\n\nIt counts.\n\n## Watch out\n\nIt hides.\n\n## Worked example\n\n1 of 2.',
    ),
    metric('Nothing.', { aliases: '[metrics/part]' }),
  ],
  'scenarios/one.md': [
    one,
    one.replace('Scale out', 'Wait.'),
    one.replace('[x]', '[ ]'),
    one.replace('What', 'Which does not help, and what'),
  ],
  'scenarios/two.md': [
    two,
    one,
    one.replace('errors', 'delay').replace('Move traffic', 'Move all of it'),
    `\uFEFF${one}`,
  ],
  'ids.lock': ['demo/areas/home\n', 'demo/areas/gone\n'],
  'notes.txt': ['text'],
};
const paths = Object.keys(texts);

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function pick<T>(random: () => number, from: readonly T[]): T | undefined {
  return from[Math.floor(random() * from.length)];
}

/** Writes, lengthens, cuts, moves or removes one file. */
function edit(files: Files, random: () => number) {
  const path = pick(random, paths) ?? '';
  const present = pick(random, [...files.keys()]);
  const kind = random();
  const anew = texts[path] ?? [];
  if (kind < 0.7 || present === undefined)
    files.set(path, (random() < 0.6 ? anew[0] : pick(random, anew)) ?? '');
  else if (kind < 0.8) files.set(present, `${files.get(present)}\nMore, ${Math.floor(random() * 3)}.\n`);
  else if (kind < 0.86) files.set(present, (files.get(present) ?? '').slice(0, Math.floor(random() * 400)));
  else if (kind < 0.94) files.delete(present);
  else {
    files.set(present.replace(/(\.\w+)$/, '-moved$1'), files.get(present) ?? '');
    files.delete(present);
  }
}

function sourcesOf(files: Files): Source[] {
  return [...files]
    .map(([path, text]) => sourceOf(`demo/${path}`, text))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function start(): Files {
  return new Map(
    Object.entries({ ...smallExam, 'scenarios/one.md': one }).map(([path, text]) => [path, text ?? '']),
  );
}

describe('building with a cache', () => {
  it('gives what building from nothing gives, whatever was edited, and parses only what changed', () => {
    let [models, failures] = [0, 0];
    for (let seed = 1; seed <= SEQUENCES; seed++) {
      const random = randomFrom(seed);
      const files = start();
      const cache: BuildCache = new Map();
      build(sourcesOf(files), cache);
      for (let step = 0; step < EDITS; step++) {
        const before = new Map(cache);
        const [old, edits] = [new Map(files), random() < 0.7 ? 1 : 3];
        for (let number = 0; number < edits; number++) edit(files, random);
        const sources = sourcesOf(files);
        const [kept, fresh] = [build(sources, cache), build(sources)];
        // The quick comparison first: the one that prints differences takes its time.
        if (!isDeepStrictEqual(kept, fresh)) expect(kept, `seed ${seed}, step ${step}`).toStrictEqual(fresh);
        if (kept.model) models++;
        else failures++;

        const markdown = [...files.keys()].filter((path) => path.endsWith('.md'));
        expect([...cache.keys()].sort()).toEqual(markdown.map((path) => `demo/${path}`).sort());
        for (const path of markdown) {
          const same = cache.get(`demo/${path}`) === before.get(`demo/${path}`);
          expect(same, `seed ${seed}, step ${step}, ${path}`).toBe(old.get(path) === files.get(path));
        }
      }
    }
    // Both ends have to be met often for this to mean anything.
    expect(models).toBeGreaterThan(SEQUENCES * EDITS * 0.05);
    expect(failures).toBeGreaterThan(SEQUENCES * EDITS * 0.05);
  }, 120_000);

  it('parses one file when one changed', () => {
    const files = start();
    const cache: BuildCache = new Map();
    build(sourcesOf(files), cache);
    const before = new Map(cache);
    files.set('areas/home.md', `${files.get('areas/home.md')}\nMore.\n`);
    build(sourcesOf(files), cache);
    const parsed = [...cache].filter(([path, entry]) => before.get(path) !== entry).map(([path]) => path);
    expect(parsed).toEqual(['demo/areas/home.md']);
  });
});
