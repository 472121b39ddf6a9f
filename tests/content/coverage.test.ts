import { describe, expect, it } from 'vitest';
import { coverageBy } from '@/lib/content/coverage';
import { draftOf } from '@/lib/content/draft-of';
import { decision, metric, options, scenario } from '@/lib/content/rules/examples';
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

describe('what covers an objective', () => {
  const area = { areas: 1, rows: 0, questions: 0 };

  it.each([
    ['an area', {}, { '1.1.1': area }],
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
      { '1.1.1': { ...area, questions: 1 }, '1.1.2': { areas: 0, rows: 0, questions: 1 } },
    ],
    [
      'no scenario for mock exams',
      { 'scenarios/a.md': scenario(question, { use: 'mock' }) },
      { '1.1.1': area },
    ],
    ['a metric', { 'metrics/a.md': metric('A share.') }, { '1.1.1': { ...area, questions: 1 } }],
    ['no file that cannot be read', { 'scenarios/a.md': '---\nform: [\n---\n' }, { '1.1.1': area }],
  ])('%s', (_, files, expected) => {
    expect(coverageOf(files)).toEqual(expected);
  });
});
