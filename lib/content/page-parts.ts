import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Adds what pages need around sanitised content: a region in which a wide table scrolls by itself,
 * and beside each item that is rated the room for that, or a box to those that are ticked.
 */
export function rehypePageParts() {
  return (tree: Root) => {
    visit(tree, 'element', (node, index, parent) => {
      if (!parent || index === undefined) return;
      if (node.tagName === 'table') {
        visit(node, 'element', wrapCell);
        const { ariaLabel, ...properties } = node.properties;
        node.properties = properties;
        parent.children[index] = element(
          'div',
          { className: ['table-scroll'], role: 'region', tabIndex: 0, ariaLabel: `Table: ${ariaLabel}` },
          [node],
        );
        return [SKIP, index + 1];
      }
      if (node.tagName === 'li' && node.properties.dataTick) {
        const { dataTicks, ...properties } = node.properties;
        node.children = withBox(node.children);
        if (typeof dataTicks === 'string') {
          // What it rests on takes the place of these words once that is known.
          node.children.push(element('p', { className: ['tick-why'] }, [{ type: 'text', value: dataTicks }]));
          node.properties = { ...properties, dataItself: true };
        }
      }
      if (node.tagName === 'li' && node.properties.dataUnit) {
        node.children = [element('div', { className: ['rate-slot'] }, []), element('div', {}, node.children)];
      }
    });
  };
}

/** On a phone a cell stands beside the name of its column: its words have to be one thing for that. */
function wrapCell(node: Element) {
  if (node.tagName !== 'td' || node.properties.dataLabel === undefined) return;
  node.children = [element('div', {}, node.children)];
  return SKIP;
}

/** The box with the item's words as its label; what stands below them stays outside. Scripts enable the box. */
function withBox(children: ElementContent[]): ElementContent[] {
  const first = children.findIndex((child) => child.type === 'element');
  const head = children[first];
  const isLoose = head?.type === 'element' && head.tagName === 'p';
  const end = isLoose ? first + 1 : children.findIndex(isBlock);
  const words = isLoose ? head.children : children.slice(0, end < 0 ? undefined : end);
  const below = isLoose || end >= 0 ? children.slice(end) : [];
  const box = element('input', { type: 'checkbox', disabled: true, autoComplete: ['off'] }, []);
  return [element('label', {}, [box, element('span', {}, words)]), ...below];
}

const blocks = ['ul', 'ol', 'p', 'pre', 'blockquote', 'table', 'hr', 'h2', 'h3', 'h4', 'h5'];

function isBlock(node: ElementContent): boolean {
  return node.type === 'element' && blocks.includes(node.tagName);
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}
