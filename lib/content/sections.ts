import { slug } from 'github-slugger';
import type { Heading, List, ListItem, Nodes, Root, RootContent, Table, TableRow } from 'mdast';
import { toString as plain } from 'mdast-util-to-string';
import type { Fragment, Place } from './file';

/** A part of a file under a second-level heading, or what stands before the first one. */
export interface Section {
  heading: Heading;
  title: string;
  nodes: RootContent[];
}

/** Cuts a file's body at its second-level headings. Front matter is left out. */
export function sectionsOf(tree: Root): { intro: RootContent[]; sections: Section[] } {
  const intro: RootContent[] = [];
  const sections: Section[] = [];
  for (const node of tree.children) {
    if (node.type === 'yaml') continue;
    if (node.type === 'heading' && node.depth === 2)
      sections.push({ heading: node, title: plain(node).trim(), nodes: [] });
    else (sections.at(-1)?.nodes ?? intro).push(node);
  }
  return { intro, sections };
}

/** The section with this title, whatever its case. */
export function findSection(sections: Section[], title: string): Section | undefined {
  return sections.find((section) => section.title.toLowerCase() === title.toLowerCase());
}

/** The first node of a type. */
export function firstOf<T extends RootContent['type']>(
  nodes: RootContent[],
  type: T,
): Extract<RootContent, { type: T }> | undefined {
  return nodes.find((node): node is Extract<RootContent, { type: T }> => node.type === type);
}

/** Where a node begins. The parser gives every node of a parsed text a position. */
export function placeOf(node: Nodes): Place {
  return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}

/** A fragment's id: the one given by `{#id}`, or a slug of its first six words. */
export function fragmentId(node: Heading | ListItem | TableRow): string {
  return node.data?.attributes?.id ?? slug(fragmentText(node).split(/\s+/).slice(0, 6).join(' '));
}

/** The words by which a fragment is known: an item's first paragraph, a row's first cell. */
export function fragmentText(node: Heading | ListItem | TableRow): string {
  const first = node.type === 'heading' ? node : node.children[0];
  return first ? plain(first).trim() : '';
}

/** What stands indented under an item's first paragraph: its reason. */
export function reasonOf(item: ListItem): RootContent[] {
  return item.children.slice(1);
}

/** The items of all lists among some nodes that are task lists. */
export function taskItems(nodes: RootContent[]): ListItem[] {
  return nodes
    .filter((node): node is List => node.type === 'list')
    .flatMap((list) => list.children)
    .filter((item) => typeof item.checked === 'boolean');
}

/** Task items as parts that a learner ticks. */
export function tickableFragments(items: ListItem[]): Fragment[] {
  return items.map((item) => {
    const ticks = item.data?.attributes?.ticks;
    return {
      id: fragmentId(item),
      text: fragmentText(item),
      place: placeOf(item),
      rateable: false,
      tickable: true,
      ...(ticks && { ticks }),
    };
  });
}

/** A table as texts: the header's cells, and each row with its node. */
export function readTable(table: Table): { header: string[]; rows: { node: TableRow; cells: string[] }[] } {
  const [head, ...rows] = table.children;
  const texts = (row: TableRow) => row.children.map((cell) => plain(cell).trim());
  return { header: head ? texts(head) : [], rows: rows.map((node) => ({ node, cells: texts(node) })) };
}
