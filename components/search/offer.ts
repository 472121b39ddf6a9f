import { places } from '@/components/layout/places';
import { themes } from '@/components/layout/theme';
import { type Found, find } from '@/lib/search/find';
import type { Entry, SearchIndex } from '@/lib/search/payload';
import { termOf, wordsOf } from '@/lib/search/words';
import { findingOf } from './finding';

/** One thing that the palette offers. `id` is unique among them and the same from render to render. */
export type Choice =
  | { id: string; does: 'open'; entry: Entry; isPart: boolean; terms: ReadonlySet<string> }
  | { id: string; does: 'rate'; entry: Entry }
  | { id: string; does: 'go'; title: string; href: string }
  | { id: string; does: 'theme'; title: string; theme: string };

export interface Group {
  title: string;
  choices: Choice[];
}

const MOST_PAGES = 6;
const MOST_PARTS = 1;
const MOST_AREAS = 2;
const NOTHING: ReadonlySet<string> = new Set();

/** What the palette says and offers for a query; before the index is there, only what needs none. */
export function offer(
  exam: string,
  index: SearchIndex | undefined,
  query: string,
  recent: string[],
): { finding: string; groups: Group[] } {
  const found = index && query.trim() !== '' ? find(index, query) : undefined;
  const groups: Group[] = found
    ? [
        { title: 'Pages', choices: pages(exam, found) },
        { title: 'Rate', choices: ratings(found) },
        { title: 'Drill', choices: drills(exam, found) },
      ]
    : [{ title: 'Opened last', choices: opened(index, query, recent) }];
  groups.push({ title: 'Actions', choices: actions(exam, query) });
  return {
    finding: found ? findingOf(found) : '',
    groups: groups.filter(({ choices }) => choices.length > 0),
  };
}

function pages(exam: string, found: Found): Choice[] {
  const shown = found.pages
    .slice(0, MOST_PAGES)
    .flatMap(({ entry, terms, parts }): Choice[] => [
      { id: entry.id, does: 'open', entry, isPart: false, terms },
      ...parts
        .slice(0, MOST_PARTS)
        .map((part): Choice => ({ id: part.entry.id, does: 'open', isPart: true, ...part })),
    ]);
  const href = `/${exam}/search?q=${encodeURIComponent(found.query)}`;
  const title =
    found.pages.length > MOST_PAGES ? `All ${found.pages.length} pages` : 'Show on the search page';
  return [...shown, { id: 'all', does: 'go', title, href }];
}

function ratings(found: Found): Choice[] {
  return areas(found).map((entry) => ({ id: `rate:${entry.id}`, does: 'rate', entry }));
}

function drills(exam: string, found: Found): Choice[] {
  return areas(found).map(({ id, title }) => ({
    id: `drill:${id}`,
    does: 'go',
    title: `Drill ${title}`,
    href: `/${exam}/drill?area=${id.slice(id.lastIndexOf('/') + 1)}`,
  }));
}

function areas({ pages }: Found): Entry[] {
  return pages
    .slice(0, MOST_PAGES)
    .map(({ entry }) => entry)
    .filter(({ kind }) => kind.isArea)
    .slice(0, MOST_AREAS);
}

/** What was opened last and is still there. */
function opened(index: SearchIndex | undefined, query: string, recent: string[]): Choice[] {
  if (!index || query.trim() !== '') return [];
  return recent.flatMap((id): Choice[] => {
    const entry = index.entries.find((one) => one.id === id);
    return entry ? [{ id, does: 'open', entry, isPart: false, terms: NOTHING }] : [];
  });
}

const themeTitles: Record<(typeof themes)[number], string> = {
  light: 'Light theme',
  dark: 'Dark theme',
  device: 'Theme as the device has it',
};

/** Pages that are no knowledge, which the index does not have. */
const destinations = [
  ['', 'Open board'],
  ...places,
  ['session', 'Review session'],
  ['exam-day', 'Exam day'],
  ['readiness', 'How ready you are'],
  ['data', 'Your data: take along, import, delete'],
] as const;

/** Actions whose words begin as the query's do; all of them while nothing is asked for. */
function actions(exam: string, query: string): Choice[] {
  const all: (Choice & { title: string })[] = [
    ...destinations.map(([path, title]) => ({
      id: `do:${path || 'board'}`,
      does: 'go' as const,
      title,
      href: `/${exam}${path && `/${path}`}`,
    })),
    ...themes.map((theme) => ({
      id: `do:${theme}`,
      does: 'theme' as const,
      title: themeTitles[theme],
      theme,
    })),
  ];
  const asked = wordsOf(query).map(({ term }) => term);
  return all.filter(({ title }) => {
    const words = title.split(' ').map(termOf);
    return asked.every((one) => words.some((word) => word.startsWith(one)));
  });
}
