import { resolve } from 'node:path';
import { build } from '@/lib/content/build';
import type { Exam, Model } from '@/lib/content/model';
import { readSources, type Source } from '@/lib/content/read';
import { buildSearch } from '@/lib/search/build';
import { openIndex, type SearchIndex } from '@/lib/search/payload';

/** The project's own content, as it stands in the repository. */
export function ownSources(): Promise<Source[]> {
  return readSources(resolve(import.meta.dirname, '../../content'));
}

/** The first exam of some sources; an error where they do not compile. */
export function compiled(sources: Source[]): { model: Model; exam: Exam } {
  const { model, messages } = build(sources);
  const exam = model?.exams[0];
  if (!model || !exam)
    throw new Error(JSON.stringify(messages.filter(({ severity }) => severity === 'error')));
  return { model, exam };
}

/** What a browser would search in. */
export function indexOf(sources: Source[]): SearchIndex {
  const { model, exam } = compiled(sources);
  return openIndex(JSON.parse(JSON.stringify(buildSearch(model, exam).payload)));
}
