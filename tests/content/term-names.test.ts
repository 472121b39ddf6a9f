import { describe, expect, it } from 'vitest';
import { createFinder } from '@/lib/content/term-names';

/** What is found in a text, as `words=name`. */
function found(names: string[], text: string): string[] {
  const find = createFinder(names.map((name) => [name, name] as const));
  return find(text).map(({ from, to, of }) => `${text.slice(from, to)}=${of}`);
}

describe('names in text', () => {
  it.each<[string, string[], string, string[]]>([
    ['whole words', ['end'], 'An endpoint has no end, in the end.', ['end=end', 'end=end']],
    [
      'whatever the case',
      ['Model Registry'],
      'A model registry. MODEL REGISTRY',
      ['model registry=Model Registry', 'MODEL REGISTRY=Model Registry'],
    ],
    ['capitals in capitals alone', ['RAG', 'F1'], 'A rag, a Rag, RAG and f1 or F1', ['RAG=RAG', 'F1=F1']],
    ['capitals within a name', ['scoring URI'], 'Scoring URI, scoring uri', ['Scoring URI=scoring URI']],
    [
      'plurals',
      ['Endpoint', 'policy', 'index', 'SKU', 'key'],
      'endpoints, policies, indexes, SKUs, skus, keys',
      ['endpoints=Endpoint', 'policies=policy', 'indexes=index', 'SKUs=SKU', 'keys=key'],
    ],
    ['possessives', ['endpoint'], 'the endpoint’s address', ['endpoint=endpoint']],
    [
      'the longest',
      ['endpoint', 'batch endpoint', 'managed batch endpoint'],
      'a batch endpoint, a managed batch endpoint and a managed batch job',
      ['batch endpoint=batch endpoint', 'managed batch endpoint=managed batch endpoint'],
    ],
    [
      'the first of two that overlap',
      ['data drift', 'drift monitor'],
      'a data drift monitor',
      ['data drift=data drift'],
    ],
    [
      'a shorter one where the longer ends within a word',
      ['data', 'data drift'],
      'data drift-aware',
      ['data=data'],
    ],
    [
      'hyphens for blanks',
      ['fine-tuning', 'data drift'],
      'fine tuning, fine‑tuning, data-drift, data\n  drift',
      [
        'fine tuning=fine-tuning',
        'fine‑tuning=fine-tuning',
        'data-drift=data drift',
        'data\n  drift=data drift',
      ],
    ],
    [
      'no parts of words with hyphens, dots or underscores',
      ['endpoint', 'drift'],
      'endpoint-wide, pre-endpoint, endpoint.yaml, my_endpoint, azureml:endpoint:1, x@drift',
      [],
    ],
    [
      'the end of a sentence',
      ['endpoint'],
      'An endpoint. It stays: the endpoint: there (endpoint)',
      ['endpoint=endpoint', 'endpoint=endpoint', 'endpoint=endpoint'],
    ],
    [
      'signs inside a name',
      ['CI/CD', 'precision@k', 'top-k'],
      'CI/CD, CI CD, precision@k, top k',
      ['CI/CD=CI/CD', 'precision@k=precision@k', 'top k=top-k'],
    ],
    [
      'other letters',
      ['Überwachung', 'café', 'дрейф'],
      'Die überwachung im cafe\u0301: Дрейф. Überwachungsdienst',
      ['überwachung=Überwachung', 'cafe\u0301=café', 'Дрейф=дрейф'],
    ],
    ['nothing in nothing', ['a'], '', []],
    ['nothing without names', [], 'An endpoint', []],
  ])('%s', (_, names, text, expected) => {
    expect(found(names, text)).toEqual(expected);
  });

  it('takes time that grows with the text alone', () => {
    const names = Array.from({ length: 5_000 }, (_, at) => `word word${at} end`);
    const find = createFinder(names.map((name) => [name, name] as const));
    const time = (text: string) => {
      const start = performance.now();
      find(text);
      return performance.now() - start;
    };
    time('word '.repeat(20_000));
    const short = time('word word7 '.repeat(20_000));
    const long = time('word word7 '.repeat(80_000));
    // Four times the text in sixteen times the time would be quadratic.
    expect(long).toBeLessThan(Math.max(short, 5) * 16);
  });
});
