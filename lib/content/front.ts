import type { Yaml } from 'mdast';
import { isMap, isScalar, LineCounter, type Pair, parseDocument } from 'yaml';
import type { Place } from './file';

/** Front matter as data, with the place of each key. */
export interface Front {
  data: Record<string, unknown>;
  /** Where the value at a path of keys stands; the nearest key above it where there is none. */
  place(path: readonly PropertyKey[]): Place;
  /** Where the key itself stands. */
  keyPlace(path: readonly PropertyKey[]): Place;
}

/** What keeps front matter from being read: the place and a sentence. */
export interface FrontFault {
  place: Place;
  found: string;
  fix: string;
}

/** Parses the YAML node at the head of a file. Never throws. */
export function parseFront(node: Yaml): Front | FrontFault[] {
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
    return [{ place: placeAt(0), found: 'YAML nested very deep', fix: 'Write plain keys and values.' }];
  }
  const faults = [...document.errors, ...document.warnings].map((error) => ({
    place: placeAt(error.pos[0]),
    ...(plainFaults[error.code] ?? {
      found: `YAML that cannot be read (${firstSentence(error.message)})`,
      fix: 'Check indentation, colons and quotes on this line.',
    }),
  }));
  if (faults.length > 0) return faults;
  let data: unknown;
  try {
    // Aliases make small files unfold to huge ones, and nothing here needs them.
    data = document.toJS({ maxAliasCount: 0 });
  } catch {
    return [{ place: placeAt(0), found: 'a YAML alias (*name)', fix: 'Write the value out.' }];
  }
  if (!isMap(document.contents) || typeof data !== 'object' || data === null) {
    return [{ place: placeAt(0), found: 'no keys', fix: 'Write one "key: value" a line.' }];
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

/** What people get wrong most often, in their words. */
const plainFaults: Partial<Record<string, { found: string; fix: string }>> = {
  DUPLICATE_KEY: { found: 'a key that stands here twice', fix: 'Delete one of the two.' },
  BLOCK_AS_IMPLICIT_KEY: {
    found: 'a second colon in one value',
    fix: 'Put the value into quotes, as in title: "Online: when?".',
  },
  TAB_AS_INDENT: { found: 'a tab before a key', fix: 'Indent by spaces.' },
};

function firstSentence(text: string): string {
  return text.split('\n')[0]?.replace(/\.$/, '') ?? text;
}
