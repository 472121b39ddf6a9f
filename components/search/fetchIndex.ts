import { openIndex, type SearchIndex } from '@/lib/search/payload';

const opened = new Map<string, Promise<SearchIndex>>();

/** The index of an exam, fetched at the first call of a page; again after a failure. */
export function fetchIndex(exam: string): Promise<SearchIndex> {
  const before = opened.get(exam);
  if (before) return before;
  const fetched = fetchNow(exam);
  opened.set(exam, fetched);
  fetched.catch(() => opened.delete(exam));
  return fetched;
}

async function fetchNow(exam: string): Promise<SearchIndex> {
  const answer = await fetch(`/${exam}/search-index`);
  if (!answer.ok) throw new Error(`The search index was answered with ${answer.status}.`);
  return openIndex(await answer.json());
}
