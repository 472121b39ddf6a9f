import type { Nodes } from 'mdast';

/**
 * The words of some nodes with the two kinds of markup that matter to how a question is written: `**` around
 * what is bold, and backticks around code and formulas. Blocks stand apart by an empty line.
 */
export function markedText(nodes: Nodes[]): string {
  return nodes
    .map(textOf)
    .filter((text) => text !== '')
    .join('\n\n');
}

function textOf(node: Nodes): string {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'code':
    case 'inlineCode':
    case 'math':
    case 'inlineMath':
      return asCode(node.value);
    case 'strong':
      return `**${node.children.map(textOf).join('')}**`;
    case 'break':
      return '\n';
    case 'image':
      return node.alt ?? '';
    case 'tableRow':
      return node.children.map(textOf).join(' ');
    case 'paragraph':
    case 'heading':
      return node.children.map(textOf).join('').trim();
    case 'root':
    case 'list':
    case 'listItem':
    case 'blockquote':
    case 'table':
      return markedText(node.children);
    default:
      return 'children' in node ? node.children.map(textOf).join('') : '';
  }
}

/** Marks a text as code, in which every sign counts. */
export function asCode(text: string): string {
  return `\`${text.replaceAll('`', ' ')}\``;
}
