import { createHash } from 'node:crypto';
import type { Code, Root } from 'mdast';
import { eachNode } from './nodes';

/** The folder of an exam in which the drawings of its diagrams lie. */
export const DRAWINGS = 'diagrams';

/** The fences of a text that pages show as drawings, in their order. */
export function diagramsIn(tree: Root): Code[] {
  const fences: Code[] = [];
  eachNode(tree, 'code', (node) => {
    if (node.lang === 'mermaid') fences.push(node);
  });
  return fences;
}

/**
 * The name of a diagram's drawing: 12 hexadecimal digits, from the fence's text alone. The version of what
 * draws it is left out, so that raising it makes no content invalid.
 */
export function diagramHash(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').trimEnd();
  return createHash('sha256').update(lines).digest('hex').slice(0, 12);
}

/** Where a diagram's drawing lies, below the content folder. */
export function drawingPath(exam: string, text: string): string {
  return `${exam}/${DRAWINGS}/${diagramHash(text)}.svg`;
}

/** The hash of the diagram whose drawing lies at a path below the content folder; undefined for other files. */
export function drawnHash(path: string): string | undefined {
  return /^[^/]+\/diagrams\/([^/]+)\.svg$/.exec(path)?.[1];
}

/** Whether a path below the content folder is that of a drawing. */
export function isDrawing(path: string): boolean {
  return drawnHash(path) !== undefined;
}

/** What a diagram says about itself in words, in its lines `accTitle:` and `accDescr:` (or `accDescr { … }`). */
export function diagramWords(text: string): { title: string; description: string } {
  const title = /^[ \t]*accTitle[ \t]*:(.*)$/m.exec(text)?.[1];
  const block = /^[ \t]*accDescr[ \t]*\{([^}]*)\}/m.exec(text)?.[1];
  const line = /^[ \t]*accDescr[ \t]*:(.*)$/m.exec(text)?.[1];
  return { title: asLine(title), description: asLine(block ?? line) };
}

function asLine(text = ''): string {
  return text.replace(/\s+/g, ' ').trim();
}
