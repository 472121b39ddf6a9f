import { asKind, atStart, type Rule } from '../rule';
import { decision } from './examples';
import { brokenTables } from './table-parses';

const table = `| When | Choose | Because |
| --- | --- | --- |
| Somebody waits {#waits} | Online | A request has to be answered. |
| Nobody waits {#nobody} | Batch | Nothing has to stay up. |`;

export const decisionHasOneTable: Rule = {
  id: 'decision-has-one-table',
  group: 'structure',
  severity: 'error',
  holds: 'A decision has exactly one table, with at least one row under its header.',
  file(draft, report) {
    const file = asKind(draft, 'decision');
    if (!file) return;
    const [first, second] = file.body.tables;
    if (!first) {
      // One that is there, but is none to Markdown, is another rule's.
      if (brokenTables(draft).length > 0) return;
      report(atStart, { found: 'no table', expected: 'one', fix: 'Write the table, or delete the file.' });
    } else if (second) {
      report(second, {
        found: `${file.body.tables.length} tables`,
        expected: 'one',
        fix: 'Move this one into a decision of its own, or join the two.',
      });
    } else if (file.body.rows.length === 0) {
      report(first, { found: 'a table without rows', expected: 'at least one', fix: 'Write a row.' });
    }
  },
  passes: { 'decisions/choice.md': decision(table) },
  fails: {
    files: {
      'decisions/choice.md': decision(
        `${table}\n\n${table.replace('waits}', 'more}').replace('nobody}', 'none}')}`,
      ),
      'decisions/none.md': decision('Prose alone.', { title: 'No table' }),
    },
    messages: [
      'content/demo/decisions/choice.md:16:1 error decision-has-one-table: found 2 tables, expected one. Move this one into a decision of its own, or join the two.',
      'content/demo/decisions/none.md:1:1 error decision-has-one-table: found no table, expected one. Write the table, or delete the file.',
    ],
  },
};
