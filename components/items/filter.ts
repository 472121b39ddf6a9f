import { allKinds } from '@/lib/content/kinds/all';
import { forms } from '@/lib/content/kinds/scenario-forms';
import type { Exam } from '@/lib/content/model';
import { capital } from '@/lib/content/phrases';
import type { Scope } from '@/lib/items/choice';
import type { Source } from '@/lib/items/item';
import { isWithin } from '@/lib/items/within';
import { formNames } from './words';

/** What the bank can be narrowed down by, in the order in which it is offered. */
export const filterNames = [
  'domain',
  'area',
  'objective',
  'form',
  'kind',
  'origin',
  'use',
  'tag',
  'problems',
] as const;
export type FilterName = (typeof filterNames)[number];

/** What was chosen: one value for each name, or none. */
export type Filter = Partial<Record<FilterName, string>>;

/** One thing to narrow down by, with its values. */
export interface FilterChoice {
  name: FilterName;
  words: string;
  /** What no choice means. */
  any: string;
  values: { value: string; label: string }[];
}

/** Reads a filter out of an address; what is empty counts as not chosen. */
export function filterFrom(search: Record<string, string | string[] | undefined>): Filter {
  const chosen = filterNames.flatMap((name) => {
    const value = [search[name]].flat()[0];
    return value ? [[name, value]] : [];
  });
  return Object.fromEntries(chosen);
}

/** The address of a page of what a filter leaves; pages are counted from 1. */
export function bankHref(exam: string, filter: Filter, page = 1): string {
  const search = new URLSearchParams(filter);
  if (page > 1) search.set('page', `${page}`);
  return `/${exam}/items${search.size > 0 ? `?${search}` : ''}`;
}

/** The questions that a filter leaves. `reported` holds the ids of those with problems. */
export function filtered(
  exam: Exam,
  sources: readonly Source[],
  { form, origin, use, problems, ...chosen }: Filter,
  reported: ReadonlySet<string>,
): Source[] {
  const scope: Scope = Object.fromEntries(Object.entries(chosen).map(([name, value]) => [name, [value]]));
  return sources.filter(
    (source) =>
      isWithin(source, scope, exam) &&
      (!form || source.form === form) &&
      (!origin || source.origin === origin) &&
      (!use || source.use === use) &&
      (!problems || reported.has(source.id)),
  );
}

/** What the bank of an exam can be narrowed down by: values that some question has. */
export function choicesOf(exam: Exam, sources: readonly Source[]): FilterChoice[] {
  const areas = exam.domains.flatMap((domain) => domain.areas);
  const objectives = new Set(sources.flatMap((source) => source.objectives));
  const kinds = new Set<string>(sources.map(({ file }) => file.kind));
  const used = new Set(sources.map(({ form }) => form));
  const tags = [...new Set(sources.flatMap((source) => source.tags))].sort();
  const same = (value: string) => ({ value, label: capital(value) });
  return [
    {
      name: 'domain',
      words: 'Domain',
      any: 'Any domain',
      values: exam.domains.map(({ id, title }) => ({ value: id, label: title })),
    },
    {
      name: 'area',
      words: 'Area',
      any: 'Any area',
      values: areas.map(({ name, front }) => ({ value: name, label: front.title })),
    },
    {
      name: 'objective',
      words: 'Objective',
      any: 'Any objective',
      values: [...exam.objectives.values()]
        .filter(({ id }) => objectives.has(id))
        .map(({ id, title }) => ({ value: id, label: `${id} ${title}` })),
    },
    {
      name: 'form',
      words: 'Form',
      any: 'Any form',
      values: forms
        .filter((form) => used.has(form))
        .map((form) => ({ value: form, label: capital(formNames[form]) })),
    },
    {
      name: 'kind',
      words: 'From',
      any: 'Any page',
      values: allKinds
        .filter(({ name }) => kinds.has(name))
        .map(({ name, many }) => ({ value: name, label: many })),
    },
    {
      name: 'origin',
      words: 'Origin',
      any: 'Authored or derived',
      values: ['authored', 'derived'].map(same),
    },
    { name: 'use', words: 'For', any: 'Drill or mock', values: ['drill', 'mock'].map(same) },
    {
      name: 'tag',
      words: 'Tagged',
      any: 'Anything',
      values: tags.map((tag) => ({ value: tag, label: tag })),
    },
    {
      name: 'problems',
      words: 'Problems',
      any: 'Reported or not',
      values: [{ value: 'reported', label: 'With reported problems' }],
    },
  ];
}
