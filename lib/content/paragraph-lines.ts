import type { Paragraph } from 'mdast';
import type { Place } from './file';

/** A line of a paragraph as its file has it, from where its text begins. */
export interface ParagraphLine {
  place: Place;
  text: string;
}

/** The lines of a paragraph, out of those of its file: the tree does not say where each begins, nor what was escaped. */
export function paragraphLines({ position }: Paragraph, lines: string[]): ParagraphLine[] {
  if (!position) return [];
  const { start, end } = position;
  return lines.slice(start.line - 1, end.line).flatMap((whole, at) => {
    // Lines after the first may repeat the marks of the quotation that they stand in.
    const column = at === 0 ? start.column : whole.search(/[^\s>]/) + 1;
    return column > 0 ? [{ place: { line: start.line + at, column }, text: whole.slice(column - 1) }] : [];
  });
}

/** A text as lines, whatever ends them. */
export function linesOf(text: string): string[] {
  return text.split(/\r\n|\n|\r/);
}
