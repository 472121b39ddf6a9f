import type { Paragraph, Root } from 'mdast';
import type { Place } from './file';
import { eachNode } from './nodes';
import { linesOf, type ParagraphLine, paragraphLines } from './paragraph-lines';
import { quote } from './wording';

/** A line that Markdown takes for prose, because the mark that it begins with is not quite one. */
export interface Slip {
  place: Place;
  found: string;
  expected: string;
  fix: string;
}

/** Finds the headings, boxes and steps that a text was meant to have, and that the parser found none of. */
export function findSlips(tree: Root, text: string): Slip[] {
  const slips: Slip[] = [];
  let lines: string[] | undefined;
  eachNode(tree, 'paragraph', (node) => {
    lines ??= linesOf(text);
    for (const line of paragraphLines(node, lines)) {
      const meant = slipIn(line, isAlone(node));
      if (!meant || !isProse(node, line.place)) continue;
      const { what, mark, expected, write } = meant;
      const whole = lines[line.place.line - 1]?.trim() ?? '';
      slips.push({
        place: line.place,
        found: `${quote(whole)}, which is read as prose and not as ${what}`,
        // A no-break space looks like the blank that is missing.
        expected: mark.includes('\u00a0') ? `${expected}, and no no-break space` : expected,
        fix: `Write ${quote(write)}.`,
      });
    }
  });
  return slips;
}

interface Meant {
  what: string;
  /** What the line begins with. */
  mark: string;
  expected: string;
  /** The line as Markdown reads it. */
  write: string;
}

/** Hashes with no blank behind them, or one that is none to Markdown, as word processors put in. */
const heading = /^(#{1,6})[^\S ]*(?=[\p{L}\p{N}`*"“(])/u;
/** A box at the head of a line, behind a hyphen or what stands for one, where no link follows. */
const box = /^[-*+–—•]?\s*\[\s?([xX✓✔]?)\s?\](?![(:[])\s*(?=\S)/u;
/** A number right before a capital or a link: one before small letters and digits is a version or an amount. */
const step = /^(\d{1,3}[.)])[^\S ]*(?=\p{Lu}|\[)/u;

function slipIn({ text }: ParagraphLine, isAlone: boolean): Meant | undefined {
  const [before, marks] = heading.exec(text) ?? [];
  if (before !== undefined && marks !== undefined) {
    // One # in running prose is a number or a name.
    if (marks.length === 1 && !isAlone) return undefined;
    const wanted = marks.length === 1 ? '##' : marks;
    const write = `${wanted} ${text.slice(before.length)}`;
    return { what: 'a heading', mark: before, expected: `a blank after "${wanted}"`, write };
  }
  const [boxed, tick] = box.exec(text) ?? [];
  if (boxed !== undefined) {
    const wanted = tick ? '- [x]' : '- [ ]';
    const write = `${wanted} ${text.slice(boxed.length)}`;
    return {
      what: 'an item with a box',
      mark: boxed,
      expected: `"${wanted}" and a blank before its text`,
      write,
    };
  }
  const [counted, number] = step.exec(text) ?? [];
  if (counted !== undefined && number !== undefined) {
    const write = `${number} ${text.slice(counted.length)}`;
    return { what: 'a step', mark: counted, expected: `a blank after "${number}"`, write };
  }
  return undefined;
}

/** Whether a paragraph is one line by itself at the margin, as a heading is. */
function isAlone({ position }: Paragraph): boolean {
  return position?.start.column === 1 && position.start.line === position.end.line;
}

/** Whether text stands at a place of a paragraph: not code, a link or emphasis that goes on there. */
function isProse({ children }: Paragraph, { line, column }: Place): boolean {
  return children.some(({ type, position }) => {
    if (type !== 'text' || !position) return false;
    const { start, end } = position;
    const begins = start.line < line || (start.line === line && start.column <= column);
    return begins && (line < end.line || (line === end.line && column < end.column));
  });
}
