import MiniSearch from 'minisearch';
import { type Indexed, options } from './options';
import { type PackedIndex, unpackIndex } from './pack';
import { nameKey } from './words';

/** What the server makes and the browser fetches: everything that the search needs, and no more. */
export interface Payload {
  exam: string;
  kinds: KindOfEntry[];
  /** Titles of areas, or of domains for what stands above them. */
  places: string[];
  entries: PackedEntry[];
  index: PackedIndex;
}

export interface KindOfEntry {
  /** Its name as people read it. */
  one: string;
  /** How much sooner it is shown than others that match as well. */
  weight: number;
  /** Whether it is an area: those can be rated where they are found. */
  isArea?: boolean;
}

/** Id without the exam, title, number of its kind and of its place (-1: none), line, names. */
export type PackedEntry = [
  id: string,
  title: string,
  kind: number,
  place: number,
  line: string,
  names?: string[],
];

/** One unit as results show it. */
export interface Entry {
  /** Stored id. */
  id: string;
  href: string;
  /** Stored id of the page it stands on; its own id for a page. */
  page: string;
  title: string;
  kind: KindOfEntry;
  /** Title of its area, or of its domain where it has no area. */
  place?: string;
  /** What a page says, cut; empty for a part, which says it in its title. */
  line: string;
  names: string[];
  /** Its title and its names as keys; see nameKey. */
  keys: string[];
}

/** An index that can be asked. */
export interface SearchIndex {
  exam: string;
  entries: Entry[];
  mini: MiniSearch<Indexed>;
  /** Every term that the index holds, in the order of the alphabet. */
  terms: string[];
  /** The names of each thing that has several, by each of its names; see nameKey. */
  synonyms: Map<string, string[]>;
}

/** Opens a payload, on either side. */
export function openIndex(payload: Payload): SearchIndex {
  const entries = payload.entries.map(([id, title, kind, place, line, names = []]): Entry => {
    const stored = `${payload.exam}/${id}`;
    return {
      id: stored,
      href: `/${stored}`,
      page: stored.split('#')[0] ?? stored,
      title,
      kind: payload.kinds[kind] ?? { one: '', weight: 1 },
      place: payload.places[place],
      line,
      names,
      keys: [title, ...names].map(nameKey),
    };
  });
  return {
    exam: payload.exam,
    entries,
    mini: MiniSearch.loadJS(unpackIndex(payload.index), options),
    terms: payload.index.terms.split(' '),
    synonyms: synonymsOf(entries),
  };
}

function synonymsOf(entries: Entry[]): Map<string, string[]> {
  const synonyms = new Map<string, string[]>();
  for (const { title, names, keys } of entries) {
    if (names.length === 0) continue;
    for (const key of keys) synonyms.set(key, [...(synonyms.get(key) ?? []), title, ...names]);
  }
  return synonyms;
}
