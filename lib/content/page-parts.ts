import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Adds what pages need around sanitised content: a region in which a wide table scrolls by itself,
 * and beside each item of a checklist the room for its rating.
 */
export function rehypePageParts() {
  return (tree: Root) => {
    visit(tree, 'element', (node, index, parent) => {
      if (!parent || index === undefined) return;
      if (node.tagName === 'table') {
        const { ariaLabel, ...properties } = node.properties;
        node.properties = properties;
        parent.children[index] = element(
          'div',
          { className: ['table-scroll'], role: 'region', tabIndex: 0, ariaLabel: `Table: ${ariaLabel}` },
          [node],
        );
        return [SKIP, index + 1];
      }
      if (node.tagName === 'li' && node.properties.dataUnit) {
        node.children = [element('div', { className: ['rate-slot'] }, []), element('div', {}, node.children)];
      }
    });
  };
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}
