import { eachNode } from '../nodes';
import type { Rule } from '../rule';
import { quote } from '../wording';
import { area } from './examples';

export const idIsWellFormed: Rule = {
  id: 'id-is-well-formed',
  group: 'structure',
  severity: 'error',
  holds:
    "`{#id}` ends a heading, a list item's first paragraph or a row's first cell, in letters, digits and hyphens, with nothing behind it.",
  file(draft, report) {
    eachNode(draft.tree, 'text', (node) => {
      const at = node.value.indexOf('{#');
      const start = node.position?.start;
      if (at < 0 || !start) return;
      const before = node.value.slice(0, at).split('\n');
      const indent = before.length === 1 ? start.column : 1;
      report(
        { line: start.line + before.length - 1, column: indent + (before.at(-1)?.length ?? 0) },
        {
          found: `${quote(node.value.slice(at))}, which was not read as an id`,
          expected: "{#id} at the very end of a heading, an item or a row's first cell",
          fix: 'Move it there, with hyphens for blanks; if it is no id, put it into backticks.',
        },
      );
    });
  },
  passes: { 'areas/home.md': area('An id is written `{#list}`.\n\n- [ ] What a thing is {#thing}') },
  fails: {
    files: { 'areas/home.md': area('- [ ] What a thing is {#my thing}\n- [ ] What it costs {#cost}.') },
    messages: [
      'content/demo/areas/home.md:15:23 error id-is-well-formed: found "{#my thing}", which was not read as an id, expected {#id} at the very end of a heading, an item or a row\'s first cell. Move it there, with hyphens for blanks; if it is no id, put it into backticks.',
      'content/demo/areas/home.md:16:21 error id-is-well-formed: found "{#cost}.", which was not read as an id, expected {#id} at the very end of a heading, an item or a row\'s first cell. Move it there, with hyphens for blanks; if it is no id, put it into backticks.',
    ],
  },
};
