import { beforeAll, describe, expect, it } from 'vitest';
import { smallExam } from '@/lib/content/rules/examples';
import { find } from '@/lib/search/find';
import { cut, marked, snippetOf } from '@/lib/search/marks';
import { distance, suggestionsFor } from '@/lib/search/near';
import type { SearchIndex } from '@/lib/search/payload';
import { nameKey, termOf, termsOf } from '@/lib/search/words';
import { sourceOf } from '../content/sources';
import { indexOf, ownSources } from './searching';

let index: SearchIndex;
beforeAll(async () => {
  index = indexOf(await ownSources());
}, 120_000);

const hostile: Record<string, string> = {
  nothing: '',
  blanks: ' \t\n ',
  'a script': '<script>alert(1)</script>',
  'a pattern': '(a+)+$ [\\w.*]{1,} ^.*(?=x)',
  'ten thousand letters': 'a'.repeat(10_000),
  'ten thousand words': 'deploy '.repeat(10_000),
  'mixed words': Array.from({ length: 2_000 }, (_, at) => `w${at}x`).join('/'),
  'names of what every object has': '__proto__ constructor toString hasOwnProperty valueOf',
  signs: '%00 \u0000 \ufffd \u202e ../../etc/passwd ; DROP TABLE',
  'half of a pair': '\ud83d \udc00',
  'other scripts': '部署 إعادة التراجع развертывание',
  marks: 'e\u0301'.repeat(500),
  'only common words': 'what is the',
};

describe('hostile queries', () => {
  it.each(Object.entries(hostile))('%s', (_, query) => {
    const start = performance.now();
    const { pages, query: read } = find(index, query);
    suggestionsFor(index, query);
    expect(performance.now() - start).toBeLessThan(1_000);
    expect(read.length).toBeLessThanOrEqual(200);
    for (const { score, entry } of pages) {
      expect(Number.isFinite(score)).toBe(true);
      expect(entry.href).toMatch(/^\/ai-300\//);
    }
  });

  it('finds nothing for nothing', () => {
    expect(find(index, '').pages).toEqual([]);
    expect(find(index, '   ').pages).toEqual([]);
  });

  it('offers names like what found nothing, and none where nothing is like it', () => {
    expect(
      find(index, 'callibratoin').pages.length + suggestionsFor(index, 'callibratoin').length,
    ).toBeGreaterThan(0);
    expect(suggestionsFor(index, 'xqzvwkjh')).toEqual([]);
  });
});

it('searches an exam that has next to nothing', () => {
  const sources = Object.entries(smallExam).flatMap(([path, text]) =>
    text === undefined ? [] : [sourceOf(`demo/${path}`, text)],
  );
  const small = indexOf(sources);
  expect(find(small, 'first').pages.length).toBeGreaterThan(0);
  expect(find(small, 'zzzz').pages).toEqual([]);
});

describe('words', () => {
  it.each([
    ['Organisations', 'organization'],
    ['behaviour', 'behavior'],
    ['artefacts', 'artifacts'],
    ['labelled', 'labeled'],
    ['caches', 'cache'],
    ['batches', 'batch'],
    ['queries', 'query'],
    ['Müller', 'MULLER'],
    ['model’s', 'models'],
    ['licence', 'license'],
    ['analysing', 'analyzing'],
  ])('%s is %s', (one, other) => expect(termOf(one)).toBe(termOf(other)));

  it.each([
    ['loss', 'los'],
    ['drift', 'draft'],
    ['hour', 'hor'],
    ['precise', 'precision'],
  ])('%s is not %s', (one, other) => expect(termOf(one)).not.toBe(termOf(other)));

  it('keeps together what is glued', () => {
    expect(termsOf('CI/CD for score.py, at 2.3.1.')).toEqual([
      'ci',
      'cd',
      'cicd',
      'score',
      'py',
      'scorepy',
      '2.3.1',
    ]);
    expect(nameKey('Key-Vault')).toBe(nameKey('key vaults'));
  });

  it('counts what was swapped as one error', () => {
    expect(distance('canary', 'canray', 2)).toBe(1);
    expect(distance('drift', 'drfit', 2)).toBe(1);
    expect(distance('canary', 'binary', 2)).toBe(2);
    expect(distance('a', 'abcdefgh', 2)).toBe(3);
  });
});

describe('marks', () => {
  const terms = new Set(['canary', 'cicd', 'e']);
  it.each(['A Canary, <b>canaries</b> & CI/CD.', '', 'nothing here', 'canary'])(
    'lose nothing of %j',
    (text) => {
      expect(
        marked(text, terms)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    },
  );

  it('stand on whole words only', () => {
    const of = (text: string) =>
      marked(text, terms)
        .filter(({ isMatch }) => isMatch)
        .map(({ text: word }) => word);
    expect(of('Canaries, CI/CD and canarybird')).toEqual(['Canaries', 'CI/CD']);
  });

  it('a snippet shows what was found, wherever it stands', () => {
    const text = `${'word '.repeat(200)}the canary ${'more '.repeat(200)}`.trim();
    const snippet = snippetOf(text, terms);
    expect(snippet).toContain('canary');
    expect(snippet.length).toBeLessThan(200);
    expect(snippet).toMatch(/^… .* …$/);
    expect(cut('short')).toBe('short');
    expect(cut('x'.repeat(1000)).length).toBeLessThan(200);
  });
});
