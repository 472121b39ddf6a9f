import type { List, ListItem, PhrasingContent, RootContent, Table, TableCell, TableRow } from 'mdast';
import { toString as plain } from 'mdast-util-to-string';
import type { Fragment, Place } from '../file';
import { fragmentId, fragmentText, placeOf, readTable, reasonOf } from '../sections';

/** One thing to choose, judge, put in order or match. `reason` is what stands under it, or beside it. */
export interface Part {
  id: string;
  text: string;
  /** The same with its markup. */
  nodes: PhrasingContent[];
  reason: RootContent[];
  place: Place;
}

export interface Statement extends Part {
  /** What the middle column says: yes or no, one of the table's few words, or a question's answer. */
  holds: string;
  holdsNodes: PhrasingContent[];
}

export interface Step extends Part {
  /** Ids of the steps that have to come before. */
  after: string[];
  item: ListItem;
}

/** How the paragraph begins that says what a step shows. */
export const YOU_SHOULD_SEE = 'You should see:';

/** An item of a list with what stands indented under it. */
export function itemPart(item: ListItem): Part {
  return {
    id: fragmentId(item),
    text: fragmentText(item),
    nodes: phrasing(item),
    reason: reasonOf(item),
    place: placeOf(item),
  };
}

/** The rows of a table as parts whose reason stands in the column `reason`, counted from 0. */
export function rowParts(
  table: Table | undefined,
  reason: number,
): (Part & { cells: string[]; cellNodes: PhrasingContent[][] })[] {
  return (table ? readTable(table).rows : []).map(({ node, cells }) => ({
    id: fragmentId(node),
    text: cells[0] ?? '',
    nodes: node.children[0]?.children ?? [],
    reason: node.children[reason] ? [paragraph(structuredClone(node.children[reason].children))] : [],
    place: placeOf(node),
    cells,
    cellNodes: node.children.map(({ children }) => children),
  }));
}

/** A table of statements (or questions): what is said, what holds, and why. */
export function readStatements(table: Table | undefined): Statement[] {
  return rowParts(table, 2).map(({ cells, cellNodes, ...part }) => ({
    ...part,
    holds: cells[1] ?? '',
    holdsNodes: cellNodes[1] ?? [],
  }));
}

/** The words of an item's first paragraph, with their markup. */
export function phrasing(item: ListItem): PhrasingContent[] {
  const first = item.children[0];
  return first?.type === 'paragraph' ? first.children : [];
}

/** The first numbered list among some nodes as steps. */
export function readSteps(nodes: RootContent[]): { list?: List; steps: Step[] } {
  const list = nodes.find((node): node is List => node.type === 'list' && node.ordered === true);
  const steps = (list?.children ?? []).map((item) => ({
    ...itemPart(item),
    after: item.data?.attributes?.after ?? [],
    item,
  }));
  return { list, steps };
}

/** Parts as fragments that are known by their id and not rated by themselves. */
export function fragmentsOf(parts: Pick<Part, 'id' | 'text' | 'place'>[]): Fragment[] {
  return parts.map(({ id, text, place }) => ({ id, text, place, rateable: false }));
}

/** The first cells of a table's rows as a list that tells no answer. Each item stands in the place of its row. */
export function askedOf(table: Table): RootContent {
  const items = table.children.slice(1).map(
    (row): ListItem => ({
      type: 'listItem',
      spread: false,
      position: row.position,
      children: [paragraph(row.children[0]?.children ?? [])],
    }),
  );
  return { type: 'list', ordered: false, spread: false, children: items };
}

/** The whole table as the answer: what holds stands out, and the anchors are left to the list of what is asked. */
export function answersOf(table: Table): Table {
  const [head, ...rows] = table.children;
  const children = rows.map((row): TableRow => {
    const cells = row.children.map(
      (cell, column): TableCell =>
        column === 1 ? { ...cell, children: [{ type: 'strong', children: cell.children }] } : cell,
    );
    return { ...row, position: undefined, children: cells };
  });
  return { ...table, children: head ? [head, ...children] : [] };
}

export function paragraph(children: PhrasingContent[]): Extract<RootContent, { type: 'paragraph' }> {
  return { type: 'paragraph', children };
}

/** The first sentence of the first paragraph, as plain text; empty where there is none. */
export function firstSentence(nodes: RootContent[] = []): string {
  const text = nodes[0] ? plain(nodes[0]).replace(/\s+/g, ' ').trim() : '';
  return /^.*?[.?!](?=\s\p{Lu}|$)/u.exec(text)?.[0] ?? text;
}

/** Words as a sentence: with a full stop where they end without one. */
export function sentenceOf(nodes: PhrasingContent[]): PhrasingContent[] {
  const ended = /[.?!…:]["'”’)]?\s*$/u.test(nodes.map((node) => plain(node)).join(''));
  return ended ? nodes : [...nodes, { type: 'text', value: '.' }];
}

/** Why an answer is wrong here: it is the right one to something else. */
export function elsewhere(nodes: PhrasingContent[], lead = 'Right in another case: '): RootContent[] {
  return [paragraph([{ type: 'text', value: lead }, ...sentenceOf(nodes)])];
}
