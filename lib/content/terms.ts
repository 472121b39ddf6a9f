import { createHash } from 'node:crypto';
import type { TermFile } from './kinds/term';
import { type Exam, filesOfKind } from './model';
import { createFinder, type Mention } from './term-names';

/** An exam's terms, ready to be looked for in its texts. */
export interface Terms {
  /** Changes with every change of a term: what was rendered before is then out of date. */
  hash: string;
  /** Where a text uses a term by its title or another of its names; see createFinder. */
  find(text: string): Mention<TermFile>[];
}

const known = new WeakMap<Exam, Terms>();

/** The terms of an exam. Prepared once a model. */
export function termsOf(exam: Exam): Terms {
  const before = known.get(exam);
  if (before) return before;
  const files = filesOfKind(exam, 'term');
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file.id}\0${file.hash}\0`);
  const names = files.flatMap((file) =>
    [file.front.title, ...file.front.also].map((name) => [name, file] as const),
  );
  const terms: Terms = { hash: hash.digest('base64url').slice(0, 16), find: createFinder(names) };
  known.set(exam, terms);
  return terms;
}
