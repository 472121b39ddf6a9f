import type { Found } from '@/lib/search/find';

/** A query is quoted up to here; what is longer is read all the same. */
const QUOTED = 60;

/** What was found, in one sentence. */
export function findingOf({ query, pages, isWhole }: Found): string {
  const quoted = quote(query);
  if (pages.length === 0) return `No page for ${quoted}`;
  if (isWhole) return `${pagesInWords(pages.length)} for ${quoted}`;
  return `No page has all of ${quoted}; ${pagesInWords(pages.length)} with some of it`;
}

/** What is said of words that no page has as they were typed; empty where there are none. */
export function misspelt({ pages, unknown }: Found): string {
  if (unknown.length === 0 || pages.length === 0) return '';
  const [they, are] =
    unknown.length === 1 ? ['is', 'what it is most like'] : ['are', 'what they are most like'];
  return `${unknown.map(quote).join(', ')} ${they} on no page as written; this is ${are}.`;
}

export function quote(text: string): string {
  return `“${text.length > QUOTED ? `${text.slice(0, QUOTED).trimEnd()}…` : text}”`;
}

export function pagesInWords(count: number): string {
  return `${count} ${count === 1 ? 'page' : 'pages'}`;
}
