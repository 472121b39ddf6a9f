import { asKind, frontPlace, type Rule } from '../rule';
import { count } from '../wording';
import { decision } from './examples';

const table = `| When | Choose | Because |
| --- | --- | --- |
| Somebody waits {#waits} | Online | A request has to be answered. |
| Nobody waits {#nobody} | Batch | Nothing has to stay up. |`;

export const columnsMatch: Rule = {
  id: 'columns-match',
  group: 'structure',
  severity: 'error',
  holds: "A decision's `columns` name one role for each column of its table, in the same order.",
  file(draft, report) {
    const file = asKind(draft, 'decision');
    if (file?.body.tables.length !== 1) return;
    const roles = file.front.columns.length;
    const columns = file.body.header.length;
    if (roles === columns) return;
    report(frontPlace(draft, 'columns'), {
      found: `${count(roles, 'role')} for a table of ${count(columns, 'column')}`,
      expected: 'a role for each column',
      fix: 'Add the missing role or column, or delete what is too much.',
    });
  },
  passes: { 'decisions/choice.md': decision(table) },
  fails: {
    files: { 'decisions/choice.md': decision(table, { columns: '[clue, answer, why, check]' }) },
    messages: [
      'content/demo/decisions/choice.md:7:10 error columns-match: found 4 roles for a table of 3 columns, expected a role for each column. Add the missing role or column, or delete what is too much.',
    ],
  },
};
