import type { Element, ElementContent, Root } from 'hast';
import { toString as plain } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { diagramHash, diagramWords } from './diagrams';
import type { Drawing } from './drawing';

/**
 * Puts each diagram's drawing, by its hash, in the place of its code: in a figure with the diagram's title
 * as its name, a region in which it scrolls by itself, and what it shows in words. The drawings have been
 * checked; a fence without one stays code.
 */
export function showDiagrams(tree: Root, drawings: Map<string, Drawing>) {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'pre' || !parent || index === undefined) return;
    const code = node.children[0];
    if (code?.type !== 'element' || !isMermaid(code)) return SKIP;
    const text = plain(code);
    const drawing = drawings.get(diagramHash(text));
    if (drawing) parent.children[index] = figure(drawing, diagramWords(text));
    return SKIP;
  });
}

function isMermaid({ tagName, properties }: Element): boolean {
  const classes = properties.className;
  return tagName === 'code' && Array.isArray(classes) && classes.includes('language-mermaid');
}

function figure({ svg }: Drawing, { title, description }: ReturnType<typeof diagramWords>): Element {
  const scroll = {
    className: ['diagram-scroll'],
    role: 'region',
    tabIndex: 0,
    ariaLabel: `Diagram: ${title}`,
  };
  return element('figure', { className: ['diagram'], role: 'group', ariaLabel: title }, [
    element('div', scroll, [structuredClone(svg)]),
    element('details', {}, [
      element('summary', {}, [{ type: 'text', value: 'In words' }]),
      element('p', {}, [{ type: 'text', value: description }]),
    ]),
  ]);
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}
