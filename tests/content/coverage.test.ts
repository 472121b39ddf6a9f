import { describe, expect, it } from 'vitest';
import { missingOn } from '@/components/content/coverage';
import { build } from '@/lib/content/build';
import { coverageBy } from '@/lib/content/coverage';
import { draftOf } from '@/lib/content/draft-of';
import { secondDecision, twoObjectives } from '@/lib/content/rules/coverage';
import { area, decision, metric, options, scenario } from '@/lib/content/rules/examples';
import { sourcesOf } from './sources';

const table = (rows: string) => `| When | Choose | Because | Objective |\n| --- | --- | --- | --- |\n${rows}`;
const rows = table(
  `| Somebody waits {#waits} | Online | It is so. | 1.1.2, 1.1.3 |
| Nobody waits {#nobody} | Batch | It is so. | |
| It is there {#there} | Kubernetes | It is so. | 1.1.3 |`,
);
const columns = { columns: '[clue, answer, why, objective]' };
const question = `A canary fails. What comes first?\n\n${options('x Move it', '- Wait', '- Retrain')}`;

/** What some files cover, beside the one area of the small exam, which names 1.1.1. */
function coverageOf(files: Record<string, string>) {
  const sources = sourcesOf({ 'decisions/choice.md': undefined, ...files });
  return Object.fromEntries(coverageBy(sources.flatMap((source) => draftOf(source).file ?? [])));
}

const share = `$$\na\n$$\n\n${['Use when', 'Watch out', 'Worked example'].map((title) => `## ${title}\n\nSo.`).join('\n\n')}`;

describe('what covers an objective', () => {
  const anArea = { areas: 1, rows: 0, questions: 0 };

  it.each([
    ['an area', {}, { '1.1.1': anArea }],
    [
      'rows with objectives of their own',
      { 'decisions/a.md': decision(rows, columns) },
      {
        '1.1.1': { areas: 1, rows: 1, questions: 1 },
        '1.1.2': { areas: 0, rows: 1, questions: 1 },
        '1.1.3': { areas: 0, rows: 2, questions: 2 },
      },
    ],
    [
      'rows of a table that asks nothing',
      { 'decisions/a.md': decision(rows, { ...columns, exclusive: 'false' }) },
      {
        '1.1.1': { areas: 1, rows: 1, questions: 0 },
        '1.1.2': { areas: 0, rows: 1, questions: 0 },
        '1.1.3': { areas: 0, rows: 2, questions: 0 },
      },
    ],
    [
      'a scenario, once for an objective that it names twice',
      { 'scenarios/a.md': scenario(question, { objectives: '[1.1.1, 1.1.2, 1.1.1]' }) },
      { '1.1.1': { ...anArea, questions: 1 }, '1.1.2': { areas: 0, rows: 0, questions: 1 } },
    ],
    [
      'no scenario for mock exams',
      { 'scenarios/a.md': scenario(question, { use: 'mock' }) },
      { '1.1.1': anArea },
    ],
    ['a metric that has none to be told from', { 'metrics/a.md': metric(share) }, { '1.1.1': anArea }],
    [
      'metrics of a family, and of another where there are too few',
      {
        'metrics/a.md': metric(share),
        'metrics/b.md': metric(share, { title: 'A part', objectives: '[1.1.2]' }),
        'metrics/c.md': metric(share, { title: 'A sum', family: 'drift', objectives: '[1.1.3]' }),
      },
      { '1.1.1': { ...anArea, questions: 1 }, '1.1.2': { areas: 0, rows: 0, questions: 1 } },
    ],
    ['no file that cannot be read', { 'scenarios/a.md': '---\nform: [\n---\n' }, { '1.1.1': anArea }],
  ])('%s', (_, files, expected) => {
    expect(coverageOf(files)).toEqual(expected);
  });
});

describe('what an objective lacks, in words', () => {
  const home = { 'areas/home.md': area('- [ ] A thing {#thing}', { objectives: '[1.1.1, 1.1.2]' }) };

  it.each([
    ['all', {}, 'an area, a decision row and 3 questions'],
    ['all but an area', home, 'a decision row and 3 questions'],
    ['questions', { ...home, 'decisions/second.md': secondDecision({ exclusive: 'false' }) }, '3 questions'],
    ['nothing', { ...home, 'decisions/second.md': secondDecision() }, ''],
    [
      'a row and two questions',
      { ...home, 'scenarios/a.md': scenario(question, { objectives: '[1.1.2]' }) },
      'a decision row and 2 questions',
    ],
  ])('%s', (_, files, missing) => {
    const { model } = build(sourcesOf({ ...twoObjectives, ...files }));
    const exam = model?.exams[0];
    const objective = exam?.objectives.get('1.1.2');
    expect(exam && objective && missingOn(exam, objective)).toBe(missing);
  });
});
