import { createHash } from 'node:crypto';
import { toString as plain } from 'mdast-util-to-string';
import type { Text } from './item';
import type { Made } from './tasks';

/**
 * Twelve digits that stand for everything that a candidate can see of an item, by whatever seed: another stem,
 * option, key or reason is another hash. Wording counts; markup, and the place in the file, do not.
 */
export function hashOf(stem: Text, { all, reasons }: Made): string {
  const { ask, key } = all;
  const said = JSON.stringify([
    stem.map((node) => plain(node)),
    inOrder(Object.entries(reasons), ([id]) => id).map(([id, nodes]) => [
      id,
      nodes.map((node) => plain(node)),
    ]),
    JSON.stringify(ask, wording),
    JSON.stringify(key, wording),
  ]);
  return createHash('sha256').update(said).digest('hex').slice(0, 12);
}

/** Leaves markup out, and brings what a seed shuffles into one order. What is in order itself stays. */
function wording(name: string, value: unknown): unknown {
  if (name === 'nodes') return undefined;
  if (Array.isArray(value)) {
    if (name === 'order' || name === 'lines' || name === 'header') return value;
    return inOrder(value, (one) => (typeof one === 'string' ? one : one.id));
  }
  return isRecord(value) ? Object.fromEntries(inOrder(Object.entries(value), ([key]) => key)) : value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function inOrder<T>(list: T[], keyOf: (one: T) => string): T[] {
  return list.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0));
}
