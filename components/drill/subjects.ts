import { allKinds } from '@/lib/content/kinds/all';
import type { Exam, Model } from '@/lib/content/model';
import { oncePer } from '@/lib/content/once';
import { bankOf } from '@/lib/items/bank';
import { type Scope, scopeSearch } from '@/lib/items/choice';
import { titleOf } from '@/lib/items/choice-title';
import { isWithin } from '@/lib/items/within';

/** Something that a drill can be of. */
export interface Subject {
  /** Its scope as an address has it; empty for everything. */
  value: string;
  label: string;
  /** How many questions it has, those kept for mocks left out. */
  questions: number;
}

/** What a drill can be of. Nothing is in it that has no question. */
export interface Subjects {
  all: number;
  domains: { title: string; subjects: Subject[] }[];
  kinds: Subject[];
  tags: Subject[];
}

export const subjectsOf: (exam: Exam) => Subjects = oncePer((exam) => {
  const subject = (scope: Scope, label: string): Subject[] => {
    const questions = questionsIn(exam, scope);
    return questions > 0 ? [{ value: scopeSearch(scope).toString(), label, questions }] : [];
  };
  const domains = exam.domains.map(({ id, title, areas }) => ({
    title,
    subjects: [
      ...subject({ domain: [id] }, `All of ${title}`),
      ...areas.flatMap(({ name, front }) => subject({ area: [name] }, front.title)),
    ],
  }));
  const tags = [...new Set([...bankOf(exam).sources.values()].flatMap((source) => source.tags))].sort();
  return {
    all: questionsIn(exam, {}),
    domains: domains.filter(({ subjects }) => subjects.length > 0),
    kinds: allKinds.flatMap(({ name, many }) => subject({ kind: [name] }, many)),
    tags: tags.flatMap((tag) => subject({ tag: [tag] }, tag)),
  };
});

/** What an address asks for where no domain and no area is it: a page, some rules. Undefined where one is. */
export function ownSubject(model: Model, exam: Exam, scope: Scope): Subject | undefined {
  const value = scopeSearch(scope).toString();
  const listed = subjectsOf(exam).domains.flatMap(({ subjects }) => subjects);
  if (value === '' || listed.some((subject) => subject.value === value)) return undefined;
  const label = titleOf(model, exam, { scope, of: 'new-first', size: null });
  return { value, label, questions: questionsIn(exam, scope) };
}

/** How many questions a scope has, those kept for mocks left out. */
export function questionsIn(exam: Exam, scope: Scope): number {
  let count = 0;
  for (const source of bankOf(exam).sources.values())
    if (source.use === 'drill' && isWithin(source, scope, exam)) count++;
  return count;
}
