import { describe, expect, it } from 'vitest';
import { draftOf, gatherExam } from '@/lib/content/draft';
import { objectivesWithRows, questionsByObjective } from '@/lib/content/rules/coverage';
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

function examOf(files: Record<string, string | undefined>) {
  const sources = sourcesOf({ 'decisions/choice.md': undefined, ...files });
  return gatherExam('demo', sources.map(draftOf), []);
}

describe('what covers an objective', () => {
  it.each([
    [
      'rows with objectives of their own',
      { 'decisions/a.md': decision(rows, columns) },
      { '1.1.1': 1, '1.1.2': 1, '1.1.3': 2 },
    ],
    [
      'rows of a table that asks nothing',
      { 'decisions/a.md': decision(rows, { ...columns, exclusive: 'false' }) },
      { '1.1.1': 0 },
    ],
    [
      'a scenario',
      { 'scenarios/a.md': scenario(question, { objectives: '[1.1.1, 1.1.2, 1.1.1]' }) },
      { '1.1.1': 1, '1.1.2': 1 },
    ],
    ['a scenario for mock exams', { 'scenarios/a.md': scenario(question, { use: 'mock' }) }, { '1.1.1': 0 }],
    ['a metric', { 'metrics/a.md': metric('A share.') }, { '1.1.1': 1 }],
    ['a file that cannot be read', { 'scenarios/a.md': '---\nform: [\n---\n' }, { '1.1.1': 0 }],
  ])('%s', (_, files, expected) => {
    const questions = questionsByObjective(examOf(files).drafts);
    for (const [objective, number] of Object.entries(expected)) {
      expect(questions.get(objective) ?? 0, objective).toBe(number);
    }
  });

  it('is a row of a decision, exclusive or not', () => {
    const served = objectivesWithRows(
      examOf({ 'decisions/a.md': decision(rows, { ...columns, exclusive: 'false' }) }),
    );
    expect([...served].sort()).toEqual(['1.1.1', '1.1.2', '1.1.3']);
  });
});
