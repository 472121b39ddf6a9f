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

/**
 * What a drill can be of. Nothing is in it that has no question. A question is of the domain of its first objective,
 * and of the area of its page: the areas of a domain need not have as many questions together as the domain.
 */
export interface Subjects {
  all: number;
  domains: Subject[];
  /** By domain. */
  areas: { title: string; subjects: Subject[] }[];
  kinds: Subject[];
  tags: Subject[];
}

export const subjectsOf: (exam: Exam) => Subjects = oncePer((exam) => {
  const subject = (scope: Scope, label: string): Subject[] => {
    const questions = questionsIn(exam, scope);
    return questions > 0 ? [{ value: scopeSearch(scope).toString(), label, questions }] : [];
  };
  const areas = exam.domains.map(({ title, areas }) => ({
    title,
    subjects: areas.flatMap(({ name, front }) => subject({ area: [name] }, front.title)),
  }));
  // A tag that is called like an area would be a second list of nearly the same.
  const ofAreas = new Set(
    exam.domains.flatMap(({ areas }) => areas.flatMap(({ name, front }) => [name, slugOf(front.title)])),
  );
  const tags = [...new Set([...bankOf(exam).sources.values()].flatMap((source) => source.tags))].sort();
  return {
    all: questionsIn(exam, {}),
    domains: exam.domains.flatMap(({ id, title }) => subject({ domain: [id] }, title)),
    areas: areas.filter(({ subjects }) => subjects.length > 0),
    kinds: allKinds.flatMap(({ name, many }) => subject({ kind: [name] }, many)),
    tags: tags.filter((tag) => !ofAreas.has(slugOf(tag))).flatMap((tag) => subject({ tag: [tag] }, tag)),
  };
});

const slugOf = (words: string) => words.toLowerCase().replaceAll(' ', '-');

/** What an address asks for where no domain and no area is it: a page, some rules. Undefined where one is. */
export function ownSubject(model: Model, exam: Exam, scope: Scope): Subject | undefined {
  const value = scopeSearch(scope).toString();
  const { domains, areas } = subjectsOf(exam);
  const listed = [...domains, ...areas.flatMap(({ subjects }) => subjects)];
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
