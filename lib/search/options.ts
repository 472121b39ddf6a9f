import type { Options } from 'minisearch';
import { termsOf } from './words';

/** What the index holds of one unit; `n` is its place among the entries. */
export interface Indexed {
  n: number;
  title: string;
  /** Other names of the same thing, where it is a term. */
  names: string;
  heads: string;
  text: string;
}

/** How the index is made and read: one object, so that server and browser cannot differ. */
export const options: Options<Indexed> = {
  idField: 'n',
  fields: ['title', 'names', 'heads', 'text'],
  tokenize: termsOf,
  processTerm: (term) => term,
  searchOptions: {
    // A query is taken apart before MiniSearch sees it: see query.ts.
    tokenize: (query) => query.split(' '),
    boost: { title: 6, names: 5, heads: 2, text: 1 },
    weights: { prefix: 0.35, fuzzy: 0 },
    combineWith: 'OR',
  },
};
