import { toString as plain } from 'mdast-util-to-string';
import { eachNode } from '../nodes';
import { asKind, type Rule } from '../rule';
import { count, quote } from '../wording';
import { decision } from './examples';

/** Roles whose cells must say something in every row. */
const filled: Partial<Record<string, string>> = {
  clue: 'the clue',
  answer: 'the answer',
  option: 'what holds for this option',
  stage: 'the stage',
  why: 'the reason',
};

export const tableIsWhole: Rule = {
  id: 'table-is-whole',
  group: 'structure',
  severity: 'error',
  holds:
    "Every row of a table has as many cells as its header; a decision's clues, answers, options, stages and reasons are not empty.",
  file(draft, report) {
    eachNode(draft.tree, 'table', (table) => {
      const width = table.children[0]?.children.length ?? 0;
      for (const row of table.children) {
        if (row.children.length === width) continue;
        report(row, {
          found: count(row.children.length, 'cell'),
          expected: `${width}, as in the header`,
          fix: 'Add or join cells; write \\| for a bar that is text, and leave a blank line below a table.',
        });
      }
    });
    const file = asKind(draft, 'decision');
    for (const { node, cells } of file?.body.rows ?? []) {
      // A wrong number of columns is spoken of above, or by another rule.
      if (cells.length !== file?.body.header.length || cells.length !== file.front.columns.length) continue;
      for (const [column, cell] of node.children.entries()) {
        const wanted = filled[file.front.columns[column] ?? ''];
        if (wanted === undefined || plain(cell).trim() !== '') continue;
        report(cell, {
          found: `an empty cell under ${quote(file.body.header[column] ?? '')}`,
          expected: wanted,
          fix: 'Fill it, or delete the row.',
        });
      }
    }
  },
  passes: {},
  fails: {
    files: {
      'decisions/choice.md': decision(`| When | Choose | Because |
| --- | --- | --- |
| Somebody waits {#waits} | Online | |
| Nobody waits {#nobody} | Batch |
| The cluster is there {#cluster} | Kubernetes | It is | run already. |`),
    },
    messages: [
      'content/demo/decisions/choice.md:13:36 error table-is-whole: found an empty cell under "Because", expected the reason. Fill it, or delete the row.',
      'content/demo/decisions/choice.md:14:1 error table-is-whole: found 2 cells, expected 3, as in the header. Add or join cells; write \\| for a bar that is text, and leave a blank line below a table.',
      'content/demo/decisions/choice.md:15:1 error table-is-whole: found 4 cells, expected 3, as in the header. Add or join cells; write \\| for a bar that is text, and leave a blank line below a table.',
    ],
  },
};
