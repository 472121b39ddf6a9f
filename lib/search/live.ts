import { createHash } from 'node:crypto';
import type { Exam, Model } from '../content/model';
import { buildSearch } from './build';
import { openIndex, type SearchIndex } from './payload';

/** The search of an exam as it is served now. */
export interface LiveSearch {
  /** What the palette fetches, as JSON. */
  json: string;
  /** Changes with it. */
  etag: string;
  index: SearchIndex;
  /** The whole text of a unit. */
  textOf(id: string): string;
}

// Next gives pages and route handlers their own copy of this module each; an exam is replaced with its model.
const shared = globalThis as { greenboardSearch?: WeakMap<Exam, LiveSearch> };

/** The search of an exam, made at the first call for each model. */
export function searchOf(model: Model, exam: Exam): LiveSearch {
  shared.greenboardSearch ??= new WeakMap();
  const before = shared.greenboardSearch.get(exam);
  if (before) return before;
  const { payload, texts } = buildSearch(model, exam);
  const json = JSON.stringify(payload);
  const live: LiveSearch = {
    json,
    etag: `"${createHash('sha256').update(json).digest('base64url').slice(0, 16)}"`,
    // From the text that the browser gets, so that both have the same.
    index: openIndex(JSON.parse(json)),
    textOf: (id) => texts.get(id) ?? '',
  };
  shared.greenboardSearch.set(exam, live);
  return live;
}
