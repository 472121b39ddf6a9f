import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** The node that a type names. */
export type NodeOf<T extends Nodes['type']> = Extract<Nodes, { type: T }>;

const indexes = new WeakMap<Root, Map<string, Nodes[]>>();

/**
 * Calls back for each node of a type, in the order of the text. A tree is walked once for all rules, since
 * walking is most of what checking costs; it must not change afterwards.
 */
export function eachNode<T extends Nodes['type']>(
  tree: Root,
  type: T,
  callback: (node: NodeOf<T>) => void,
): void {
  const index = indexes.get(tree) ?? indexOf(tree);
  for (const node of index.get(type) ?? []) callback(node as NodeOf<T>);
}

function indexOf(tree: Root): Map<string, Nodes[]> {
  const index = new Map<string, Nodes[]>();
  visit(tree, (node) => {
    const known = index.get(node.type);
    if (known) known.push(node);
    else index.set(node.type, [node]);
  });
  indexes.set(tree, index);
  return index;
}
