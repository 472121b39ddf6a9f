import { counted, inWords } from '@/lib/content/phrases';
import type { Evidence, Level } from '@/lib/outbox/wire';
import { inTenths } from './answers';

/** A domain as the board's advice sees it. */
export interface BoardDomain {
  id: string;
  title: string;
  weight: [number, number];
  /** Its place on the whole board, whatever the board shows just now. */
  href: string;
}

/** An area as the board's advice sees it. */
export interface BoardArea {
  unit: string;
  title: string;
  href: string;
  /** 1 matters most, 3 least. */
  tier: number;
  domain: BoardDomain;
}

/** One thing to do, with the mark of the level that it comes from, if it does. */
export interface Advice {
  level?: Level | null;
  text: string;
  why: string;
  href: string;
  /** What the button says. */
  action: string;
}

/**
 * What the ratings say, in one sentence. It claims nothing: ratings are no evidence. Where nothing is rated, what
 * the `answers` say, those in each domain.
 */
export function findingOf(levels: readonly (Level | null)[], answers: readonly Evidence[] = []): string {
  const all = levels.length;
  const rated = levels.filter((level) => level !== null).length;
  const ready = levels.filter((level) => level === 'ready').length;
  if (rated === 0 && answers.length > 0) return answeredOf(answers);
  if (all === 0) return 'There are no areas to rate yet.';
  if (rated === 0) return `Rate your ${inWords(all)} ${all === 1 ? 'area' : 'areas'} to see where you stand.`;
  if (rated < all) return `You have rated ${rated} of ${all} areas.`;
  if (ready === all) return `You rate all ${inWords(all)} areas Ready.`;
  return `You rate ${ready} of ${all} areas Ready.`;
}

function answeredOf(answers: readonly Evidence[]): string {
  const given = answers.reduce((sum, { answers }) => sum + answers, 0);
  const right = inTenths(answers.reduce((sum, { right }) => sum + right, 0));
  return `You have given ${counted(given, 'answer')}; ${right} ${right === 1 ? 'was' : 'were'} right.`;
}

/**
 * Up to three things to do first: the unrated areas of the heaviest domain that has any, then areas rated
 * Practice, then Review, then the unrated of other domains, each from the heaviest domain on. `levels` goes
 * with `areas`, one for each.
 */
export function adviceOf(areas: readonly BoardArea[], levels: readonly (Level | null)[]): Advice[] {
  const sorted = areas
    .map((area, at) => ({ area, level: levels[at] ?? null }))
    .sort((a, b) => weightOf(b.area) - weightOf(a.area) || a.area.tier - b.area.tier);
  const rated = (wanted: Level, why: string) =>
    sorted
      .filter(({ level }) => level === wanted)
      .map(
        ({ area }): Advice => ({ level: wanted, text: area.title, why, href: area.href, action: 'Study' }),
      );
  const unrated = new Map<string, { domain: BoardDomain; count: number }>();
  for (const { area, level } of sorted) {
    const { count } = unrated.get(area.domain.id) ?? { count: 0 };
    if (level === null) unrated.set(area.domain.id, { domain: area.domain, count: count + 1 });
  }
  const [first, ...rest] = [...unrated.values()].map(({ domain, count }) => toRate(domain, count));
  return [
    ...(first ? [first] : []),
    ...rated('practice', 'You cannot do it yet'),
    ...rated('review', 'You still need notes'),
    ...rest,
  ].slice(0, 3);
}

function toRate({ title, weight, href }: BoardDomain, count: number): Advice {
  const text = `Rate ${counted(count, 'area')} of ${title}`;
  return { level: null, text, why: `${weight[0]}–${weight[1]}% of the exam`, href, action: 'Rate' };
}

function weightOf({ domain }: BoardArea): number {
  return domain.weight[0] + domain.weight[1];
}
