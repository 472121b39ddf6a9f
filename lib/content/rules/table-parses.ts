import type { Paragraph } from 'mdast';
import type { Place } from '../file';
import { eachNode } from '../nodes';
import type { Rule } from '../rule';
import { quote } from '../wording';
import { area } from './examples';

export const tableParses: Rule = {
  id: 'table-parses',
  group: 'structure',
  severity: 'error',
  holds:
    'Lines that begin with `|` are a table: a header, a row of dashes with as many cells, and rows, all without blank lines between.',
  file(draft, report) {
    let lines: string[] | undefined;
    eachNode(draft.tree, 'paragraph', (node) => {
      if (!node.children.some((child) => child.type === 'text' && child.value.includes('|'))) return;
      lines ??= draft.source.text.split(/\r\n|\n|\r/);
      const at = firstBar(node, lines);
      if (!at) return;
      report(at.place, {
        found: `the line ${quote(at.text)}, which is part of no table`,
        expected: 'a header, a row of dashes with as many cells, and rows',
        fix: 'Write | --- | under the header, a cell for each column, and leave no blank line inside the table.',
      });
    });
  },
  passes: { 'areas/home.md': area('| a | b |\n| --- | --- |\n| 1 | 2 |\n\n- [ ] What a \\| is {#thing}') },
  fails: {
    files: {
      'areas/home.md': area('| a | b |\n| --- |\n| 1 | 2 |\n\n> | a |\n\n- [ ] What a thing is {#thing}'),
    },
    messages: [
      'content/demo/areas/home.md:15:1 error table-parses: found the line "| a | b |", which is part of no table, expected a header, a row of dashes with as many cells, and rows. Write | --- | under the header, a cell for each column, and leave no blank line inside the table.',
      'content/demo/areas/home.md:19:3 error table-parses: found the line "| a |", which is part of no table, expected a header, a row of dashes with as many cells, and rows. Write | --- | under the header, a cell for each column, and leave no blank line inside the table.',
    ],
  },
};

/** The first line of a paragraph that begins with a bar. */
function firstBar({ position }: Paragraph, lines: string[]): { place: Place; text: string } | undefined {
  if (!position) return undefined;
  const { start, end } = position;
  for (let line = start.line; line <= end.line; line++) {
    const whole = lines[line - 1] ?? '';
    // Lines after the first may repeat the marks of the quotation that they stand in.
    const column = line === start.line ? start.column : whole.search(/[^\s>]/) + 1;
    if (column > 0 && whole[column - 1] === '|')
      return { place: { line, column }, text: whole.slice(column - 1) };
  }
  return undefined;
}
