import { capital, counted, listed } from '@/lib/content/phrases';
import type { Stored } from '@/lib/outbox/data';
import type { Kind } from '@/lib/outbox/wire';
import type { Tally } from './bring';

/** The page's first line. */
export function findingOf({ kinds, mocks, events }: Stored): string {
  if (events + mocks === 0) return 'Nothing of yours is stored here.';
  const parts: [number, string][] = [
    [kinds['answer.given'] ?? 0, 'answer'],
    [kinds['rating.set'] ?? 0, 'rating'],
    [mocks, 'mock exam'],
  ];
  const said = parts.filter(([count]) => count > 0).map(([count, noun]) => counted(count, noun));
  const what = said.length > 0 ? listed(said) : counted(events, 'entry', 'entries');
  const [first] = parts.filter(([count]) => count > 0);
  const isOne = said.length === 1 ? first?.[0] === 1 : said.length === 0 && events === 1;
  return `${capital(what)} of yours ${isOne ? 'is' : 'are'} stored here.`;
}

const names: [title: string, kinds: Kind[]][] = [
  ['Answers in drills and reviews', ['answer.given']],
  ['Prompts and terms recalled', ['recall.given']],
  ['Ratings, with all earlier ones', ['rating.set']],
  ['Ticks', ['tick.set']],
  ['Notes', ['note.set']],
  ['Cards added or removed', ['card.set']],
  ['Settings, plan and results', ['setting.set', 'plan.set', 'exam.result']],
  ['Problems reported', ['problem.reported']],
  ['Responses in mock exams', ['mock.response']],
];

/** What is stored, by what it is; what there is none of is left out. */
export function rowsOf({ kinds, mocks, events }: Stored): [title: string, count: number][] {
  const rows = names.map(([title, of]): [string, number] => [
    title,
    of.reduce((sum, kind) => sum + (kinds[kind] ?? 0), 0),
  ]);
  const named = rows.reduce((sum, [, count]) => sum + count, 0);
  const all: [string, number][] = [
    ['Mock exams', mocks],
    ...rows,
    ['Beginnings, ends and corrections', events - named],
  ];
  return all.filter(([, count]) => count > 0);
}

/** What came of an import, in a sentence or two. */
export function importWords({ of, taken, known, refused }: Tally): string {
  const missed = [...refused.values()].reduce((sum, count) => sum + count, 0);
  if (of === 0) return 'The file is in order, and nothing is in it.';
  const first =
    taken === 0
      ? missed === of
        ? 'Nothing of the file was taken.'
        : 'Nothing in the file is new here.'
      : `${counted(taken, 'entry', 'entries')} came in.`;
  const second =
    known > 0
      ? ` ${counted(known, 'was', 'were')} here before, and ${known === 1 ? 'counts' : 'count'} once.`
      : '';
  return first + second;
}
