import type { Text } from 'mdast';
import { lastText } from '../attributes';
import type { Place } from '../file';
import { eachNode } from '../nodes';
import type { Rule } from '../rule';
import { quote } from '../wording';
import { area } from './examples';

/** An id at the end of an item whose # was forgotten. */
const hashless = /\{[a-z0-9-]+\}$/;

export const idIsWellFormed: Rule = {
  id: 'id-is-well-formed',
  group: 'structure',
  severity: 'error',
  holds:
    "`{#id}` ends a heading, a list item's first paragraph or a row's first cell, in letters, digits and hyphens, with nothing behind it.",
  file(draft, report) {
    // A line of which not even the first mark was read is spoken of as a whole.
    const misread = new Set(draft.slips.map(({ place }) => place.line));
    const say = (node: Text, at: number, fix: string) => {
      const place = placeIn(node, at);
      if (!place || misread.has(place.line)) return;
      report(place, {
        found: `${quote(node.value.slice(at))}, which was not read as an id`,
        expected: "{#id} at the very end of a heading, an item or a row's first cell",
        fix: `${fix}; if it is no id, put it into backticks.`,
      });
    };
    eachNode(draft.tree, 'text', (node) => {
      const at = node.value.search(/\{ ?#/);
      if (at >= 0 && !isRowOfNoTable(node.value, at)) say(node, at, 'Move it there, with hyphens for blanks');
    });
    eachNode(draft.tree, 'listItem', ({ children: [first] }) => {
      const text = first?.type === 'paragraph' ? lastText(first) : undefined;
      const at = text?.value.search(hashless) ?? -1;
      if (text && at >= 0) say(text, at, `Write {#${text.value.slice(at + 1)}`);
    });
  },
  passes: { 'areas/home.md': area('An id is written `{#list}`.\n\n- [ ] What a thing is {#thing}') },
  fails: {
    files: {
      'areas/home.md': area(
        '- [ ] What a thing is {#my thing}\n- [ ] What it costs {#cost}.\n- [ ] What it does {does}',
      ),
    },
    messages: [
      'content/demo/areas/home.md:15:23 error id-is-well-formed: found "{#my thing}", which was not read as an id, expected {#id} at the very end of a heading, an item or a row\'s first cell. Move it there, with hyphens for blanks; if it is no id, put it into backticks.',
      'content/demo/areas/home.md:16:21 error id-is-well-formed: found "{#cost}.", which was not read as an id, expected {#id} at the very end of a heading, an item or a row\'s first cell. Move it there, with hyphens for blanks; if it is no id, put it into backticks.',
      'content/demo/areas/home.md:17:20 error id-is-well-formed: found "{does}", which was not read as an id, expected {#id} at the very end of a heading, an item or a row\'s first cell. Write {#does}; if it is no id, put it into backticks.',
    ],
  },
};

/** Of a line that was to be a row of a table, another rule speaks. */
function isRowOfNoTable(text: string, at: number): boolean {
  return text[text.lastIndexOf('\n', at) + 1] === '|';
}

/** Where a character of a text stands in its file. */
function placeIn({ value, position }: Text, at: number): Place | undefined {
  if (!position) return undefined;
  const before = value.slice(0, at).split('\n');
  const indent = before.length === 1 ? position.start.column : 1;
  return { line: position.start.line + before.length - 1, column: indent + (before.at(-1)?.length ?? 0) };
}
