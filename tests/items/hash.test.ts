import { describe, expect, it } from 'vitest';
import { options, scenario } from '@/lib/content/rules/examples';
import { questionsOf, tableOf } from './examples';

const rows = [
  'rain: It rains on the terrace -> A roof',
  'wind: A gale blows from the sea -> A wall',
  'cold: Frost comes in the night -> An oven',
  'heat: The noon is without a cloud -> A fan',
];
const derivedHash = (lines: string[], overrides = {}) =>
  questionsOf({ 'decisions/a.md': tableOf(lines, overrides) }, 'decisions/a').get(
    'demo/decisions/a#rain:single',
  )?.hash;
const edited = (from: string, to: string) => rows.map((row) => row.replace(from, to));

const stem = 'A canary fails. What comes first?';
const lines = ['x Move it back', '- Wait for more', '- Train it anew'];
const authored = (body: string, overrides = {}) => scenario(body, overrides);
const authoredHash = (file: string) =>
  [...questionsOf({ 'scenarios/one.md': file }, 'scenarios/one').values()][0]?.hash;

describe('the hash of a derived question', () => {
  it.each<[string, string | undefined]>([
    ['its clue', derivedHash(edited('It rains on', 'It pours on'))],
    ['its answer', derivedHash(edited('A roof', 'An awning'))],
    ['what stands beside it', derivedHash(edited('A wall', 'A hedge'))],
    ['why another is wrong', derivedHash(edited('A gale blows', 'A storm blows'))],
    ['the question of its table', derivedHash(rows, { ask: 'What helps?' })],
    ['one answer more', derivedHash([...rows, 'guests: Eight people come to dinner -> A table'])],
    ['one that is acceptable too', derivedHash(edited('A roof', 'A roof or An oven'))],
  ])('changes with %s', (_, hash) => {
    expect(hash).toMatch(/^[0-9a-f]{12}$/);
    expect(hash).not.toBe(derivedHash(rows));
  });

  it.each<[string, string | undefined]>([
    ['the order of the rows', derivedHash(rows.toReversed())],
    ['markup', derivedHash(edited('It rains', 'It *rains*'))],
    ['what is not shown', derivedHash(rows, { title: 'Another title', status: 'draft' })],
    [
      'another row with an answer that is offered already',
      derivedHash([...rows, 'sun: Glare at noon -> A fan']),
    ],
  ])('stays with %s', (_, hash) => {
    expect(hash).toBe(derivedHash(rows));
  });
});

describe('the hash of an authored question', () => {
  const as = (...own: string[]) => authoredHash(authored(`${stem}\n\n${options(...own)}`));

  it.each<[string, string | undefined]>([
    ['its stem', authoredHash(authored(`${stem.replace('fails', 'lags')}\n\n${options(...lines)}`))],
    ['the key', as('- Move it back', 'x Wait for more', '- Train it anew')],
    ['an option', as('x Move it back', '- Wait for less', '- Train it anew')],
    ['a reason', authoredHash(authored(`${stem}\n\n${options(...lines).replace('A reason.', 'Another.')}`))],
  ])('changes with %s', (_, hash) => {
    expect(hash).not.toBe(as(...lines));
  });

  it('stays with difficulty and tags', () => {
    const file = authored(`${stem}\n\n${options(...lines)}`, { difficulty: '4', tags: '[canary]' });
    expect(authoredHash(file)).toBe(as(...lines));
  });
});

describe('every form', () => {
  const table = (...cells: string[]) => `| One | Two | Because |\n| --- | --- | --- |\n${cells.join('\n')}`;
  const forms: [string, string, string, string][] = [
    [
      'statements',
      `## Statements\n\n${table('| It waits {#a} | yes | So. |', '| It goes {#b} | no | So. |')}`,
      'It waits',
      'It stays',
    ],
    ['order', '## Steps\n\n1. Look {#a}\n2. Read {#b after=a}\n3. Mend {#c after=b}', 'after=b', 'after=a'],
    [
      'match',
      `## Pairs\n\n${table('| Slow {#a} | Scale | So. |', '| Wrong {#b} | Go back | So. |', '| Dear {#c} | Batch | So. |', '| | Wait | |')}`,
      '| Wait |',
      '| Ask |',
    ],
    [
      'complete',
      `## Complete\n\n\`\`\`yaml\na: [[1]]\n\`\`\`\n\n${table('| 1 | **x**; y | So. |')}`,
      '; y',
      '; z',
    ],
    ['line', '## Line\n\n```bash {1}\nls\npwd\n```\n\nSo.', '{1}', '{2}'],
  ];

  it.each(forms)('%s: what is shown changes the hash', (form, section, from, to) => {
    const of = (body: string) => authoredHash(authored(`${stem}\n\n${body}`, { form }));
    expect(of(section)).toMatch(/^[0-9a-f]{12}$/);
    expect(section).toContain(from);
    expect(of(section.replace(from, to))).not.toBe(of(section));
  });
});
