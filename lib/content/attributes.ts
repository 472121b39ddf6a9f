import type { Heading, ListItem, Paragraph, Root, TableCell, TableRow, Text } from 'mdast';
import { visit } from 'unist-util-visit';

/** What `{#id after=a,b}` at the end of a heading, an item or a table's first cell says. */
export interface Attributes {
  id: string;
  after: string[];
  /** What ticks an item of a checklist by itself, as it is written: see kinds/ticking.ts. */
  ticks?: string;
}

declare module 'mdast' {
  interface Data {
    attributes?: Attributes;
  }
}

// Any letters, for ids that come from a slug may have to be kept. No blanks at its head: they would be searched
// again and again.
const PATTERN =
  /\{#([\p{L}\p{M}\p{N}_-]+)(?:\s+after=([\p{L}\p{M}\p{N}_,-]+))?(?:\s+ticks=([a-z0-9:,-]+))?\s*\}\s*$/u;

/** Takes `{#id after=…}` out of the text and keeps it on the heading, list item or table row it names. */
export function remarkAttributes() {
  return (tree: Root) => {
    visit(tree, (node) => {
      if (node.type === 'heading') take(node, node);
      else if (node.type === 'listItem' && node.children[0]?.type === 'paragraph')
        take(node, node.children[0]);
      else if (node.type === 'tableRow' && node.children[0]) take(node, node.children[0]);
    });
  };
}

function take(owner: Heading | ListItem | TableRow, holder: Heading | Paragraph | TableCell) {
  const text = lastText(holder);
  const match = text && PATTERN.exec(text.value);
  if (!text || !match?.[1]) return;
  text.value = text.value.slice(0, match.index).trimEnd();
  const [, id, after, ticks] = match;
  owner.data = {
    ...owner.data,
    attributes: { id, after: after?.split(',') ?? [], ...(ticks && { ticks }) },
  };
}

/** The text node that ends a heading, paragraph or cell, where attributes stand. */
export function lastText(holder: Heading | Paragraph | TableCell): Text | undefined {
  const last = holder.children.at(-1);
  return last?.type === 'text' ? last : undefined;
}
