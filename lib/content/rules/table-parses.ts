import type { Draft } from '../draft';
import { eachNode } from '../nodes';
import { oncePer } from '../once';
import { linesOf, type ParagraphLine, paragraphLines } from '../paragraph-lines';
import type { Rule } from '../rule';
import { quote } from '../wording';
import { area, decision } from './examples';

export const tableParses: Rule = {
  id: 'table-parses',
  group: 'structure',
  severity: 'error',
  holds:
    'Lines that begin with `|` are a table: a header, a row of dashes with as many cells, and rows, all without blank lines between.',
  file(draft, report) {
    for (const { place, text } of brokenTables(draft)) {
      report(place, {
        found: `the line ${quote(text)}, which is part of no table`,
        expected: 'a header, a row of dashes with as many cells, and rows',
        fix: 'Write | --- | under the header, a cell for each column, and leave no blank line inside the table.',
      });
    }
  },
  passes: { 'areas/home.md': area('| a | b |\n| --- | --- |\n| 1 | 2 |\n\n- [ ] What a \\| is {#thing}') },
  fails: {
    files: {
      'areas/home.md': area('| a | b |\n| --- |\n| 1 | 2 |\n\n> | a |\n\n- [ ] What a thing is {#thing}'),
      'decisions/choice.md': decision(
        '| When | Choose | Because |\n| --- | --- |\n| It rains {#waits} | Roof | So. |',
      ),
    },
    messages: [
      'content/demo/areas/home.md:15:1 error table-parses: found the line "| a | b |", which is part of no table, expected a header, a row of dashes with as many cells, and rows. Write | --- | under the header, a cell for each column, and leave no blank line inside the table.',
      'content/demo/areas/home.md:19:3 error table-parses: found the line "| a |", which is part of no table, expected a header, a row of dashes with as many cells, and rows. Write | --- | under the header, a cell for each column, and leave no blank line inside the table.',
      'content/demo/decisions/choice.md:11:1 error table-parses: found the line "| When | Choose | Because |", which is part of no table, expected a header, a row of dashes with as many cells, and rows. Write | --- | under the header, a cell for each column, and leave no blank line inside the table.',
    ],
  },
};

/** The first line with a bar at its head of each paragraph that was meant to be a table. */
export const brokenTables = oncePer((draft: Draft): ParagraphLine[] => {
  const found: ParagraphLine[] = [];
  let lines: string[] | undefined;
  eachNode(draft.tree, 'paragraph', (node) => {
    if (!node.children.some((child) => child.type === 'text' && child.value.includes('|'))) return;
    lines ??= linesOf(draft.source.text);
    const first = paragraphLines(node, lines).find(({ text }) => text.startsWith('|'));
    if (first) found.push(first);
  });
  return found;
});
