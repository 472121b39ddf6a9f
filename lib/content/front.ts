import type { Yaml } from 'mdast';
import { type Document, isMap, isScalar, LineCounter, type Pair, parseDocument, visit } from 'yaml';
import type { Place } from './file';
import { curlyQuotes, type FrontFault, faultOf, isInCurlyQuotes, signOfYaml } from './front-faults';
import { linesOf } from './paragraph-lines';

/** Front matter as data, with the place of each key. */
export interface Front {
  data: Record<string, unknown>;
  /** Where the value at a path of keys stands; the nearest key above it where there is none. */
  place(path: readonly PropertyKey[]): Place;
  /** Where the key itself stands. */
  keyPlace(path: readonly PropertyKey[]): Place;
}

/** Parses the YAML node at the head of a file. Never throws. */
export function parseFront(node: Yaml): Front | FrontFault {
  const counter = new LineCounter();
  const first = node.position?.start.line ?? 1;
  const placeAt = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { line: first + Math.max(line, 1), column: Math.max(col, 1) };
  };
  let document: ReturnType<typeof parseDocument>;
  try {
    document = parseDocument(node.value, { lineCounter: counter, prettyErrors: false });
  } catch {
    return { place: placeAt(0), found: 'YAML nested very deep', fix: 'Write plain keys and values.' };
  }
  // Errors after the first mostly follow from it.
  const [error] = [...document.errors, ...document.warnings];
  if (error) {
    const { line, col } = counter.linePos(error.pos[0]);
    const fault = faultOf(error, { line, column: col }, linesOf(node.value));
    return { ...fault, place: { ...fault.place, line: first + fault.place.line } };
  }
  let data: unknown;
  try {
    const stray = strayIn(document);
    if (stray) return { place: placeAt(stray.offset), found: stray.found, fix: stray.fix };
    data = document.toJS();
  } catch {
    return { place: placeAt(0), found: 'YAML nested very deep', fix: 'Write plain keys and values.' };
  }
  if (!isMap(document.contents) || typeof data !== 'object' || data === null) {
    return { place: placeAt(0), found: 'no keys', fix: 'Write one "key: value" a line.' };
  }

  const pairAt = (path: readonly PropertyKey[]): Pair | undefined => {
    const parent = path.length > 1 ? document.getIn(path.slice(0, -1) as unknown[], true) : document.contents;
    if (!isMap(parent)) return undefined;
    return parent.items.find((item) => isScalar(item.key) && String(item.key.value) === String(path.at(-1)));
  };
  const offsetOf = (node: unknown): number | undefined => {
    const range = (node as { range?: [number, number, number] } | null | undefined)?.range;
    return range?.[0];
  };
  const keyPlace = (path: readonly PropertyKey[]): Place => {
    for (let length = path.length; length > 0; length--) {
      const offset = offsetOf(pairAt(path.slice(0, length))?.key);
      if (offset !== undefined) return placeAt(offset);
    }
    return { line: first, column: 1 };
  };
  const place = (path: readonly PropertyKey[]): Place => {
    const node = path.length > 0 ? document.getIn(path as unknown[], true) : document.contents;
    const offset = offsetOf(node);
    return offset === undefined ? keyPlace(path) : placeAt(offset);
  };
  return { data: data as Record<string, unknown>, place, keyPlace };
}

/**
 * The first value that YAML takes for something else than its writer: curly quotes are letters to it, and would be
 * shown; a star stands for a value named elsewhere, which makes small files unfold to huge ones.
 */
function strayIn(document: Document) {
  let stray: ({ offset: number } & Omit<FrontFault, 'place'>) | undefined;
  visit(document, {
    Alias(_, { source, range }) {
      stray = { offset: range?.[0] ?? 0, ...signOfYaml(`*${source}`) };
      return visit.BREAK;
    },
    Scalar(_, { type, value, range }) {
      if (type !== 'PLAIN' || !isInCurlyQuotes(String(value))) return undefined;
      stray = { offset: range?.[0] ?? 0, ...curlyQuotes(String(value)) };
      return visit.BREAK;
    },
  });
  return stray;
}
