import { counted, inWords } from '@/lib/content/phrases';
import type { Level, Standing } from '@/lib/outbox/wire';
import { levelFor } from '@/lib/readiness/claim';
import type { Part } from '@/lib/readiness/estimate';
import { inMinutes, SECONDS } from '@/lib/schedule/cost';

/** A domain as the board's advice sees it. */
export interface BoardDomain {
  id: string;
  title: string;
  weight: [number, number];
  /** Its place on the whole board, whatever the board shows just now. */
  href: string;
  /** How many areas it has. */
  areas: number;
}

/** An area as the board's advice sees it. */
export interface BoardArea {
  unit: string;
  title: string;
  /** 1 matters most, 3 least. */
  tier: number;
  /** Questions that a drill can ask of it. */
  questions: number;
  domain: BoardDomain;
}

/** One thing to do, with the mark of the level that it comes from, if it does. */
export interface Advice {
  level?: Level | null;
  text: string;
  /** What it takes, and why. */
  why: string;
  href: string;
  /** What the button says. */
  action: string;
}

/** What the ratings say where nothing is answered yet. It claims nothing: ratings are no evidence. */
export function ratedOf(levels: readonly (Level | null)[]): string {
  const all = levels.length;
  const rated = levels.filter((level) => level !== null).length;
  const ready = levels.filter((level) => level === 'ready').length;
  if (rated === 0) return 'Nobody can say yet: you have not answered anything.';
  if (rated < all) return `You have rated ${rated} of ${all} areas, and answered nothing yet.`;
  if (ready === all) return `You rate all ${inWords(all)} areas Ready, and have answered nothing yet.`;
  return `You rate ${ready} of ${all} areas Ready, and have answered nothing yet.`;
}

/** What is taken for the lower end of the share to be expected in an area where answers say nothing yet. */
const ASSUMED: Record<Level | 'none', number> = { practice: 0.3, none: 0.4, review: 0.5, ready: 0.65 };

/** How many questions of an area are asked at once. */
export const AT_ONCE = 10;

/**
 * The areas by how much there is to gain in them, as `tellingOf` of lib/readiness has it: an area's share of the exam
 * times what may be missed there. Where answers say nothing yet, ratings choose what is asked first. `levels` goes
 * with `areas`, one for each.
 */
export function byNeed(
  exam: string,
  areas: readonly BoardArea[],
  levels: readonly (Level | null)[],
  parts: Standing['readiness']['parts'],
): Advice[] {
  return areas
    .flatMap((area, at) => {
      const { questions, tier, domain } = area;
      if (questions === 0) return [];
      const low = parts[area.unit]?.share?.low ?? ASSUMED[levels[at] ?? 'none'];
      return [{ area, tier, need: (weightOf(domain) / domain.areas) * (1 - low) }];
    })
    .sort((a, b) => b.need - a.need || a.tier - b.tier)
    .map(({ area }) => drillOf(exam, area, parts[area.unit]));
}

function drillOf(exam: string, { unit, title, questions }: BoardArea, part: Part | undefined): Advice {
  const size = Math.min(AT_ONCE, questions);
  const area = unit.slice(`${exam}/areas/`.length);
  const known = part?.share ? `${Math.round(100 * part.share.likely)}% expected` : 'not known yet';
  return {
    level: part?.share ? levelFor(part.share.likely) : null,
    text: `Drill ${title}`,
    why: `${counted(size, 'question')}, ${minutes(size * SECONDS.question)}, ${known}`,
    href: `/${exam}/drill/run?${new URLSearchParams({ area, of: 'weakest', size: String(size) })}`,
    action: 'Start',
  };
}

/** To rate the unrated areas of a domain, the heaviest domains first. `levels` goes with `areas`. */
export function toRate(areas: readonly BoardArea[], levels: readonly (Level | null)[]): Advice[] {
  const domains = new Set(areas.filter((_, at) => !levels[at]).map(({ domain }) => domain));
  return [...domains]
    .sort((a, b) => weightOf(b) - weightOf(a))
    .map((domain) => {
      const count = areas.filter((area, at) => area.domain === domain && !levels[at]).length;
      return {
        level: null,
        text: `Rate ${counted(count, 'area')} of ${domain.title}`,
        why: minutes(count * SECONDS.rating),
        href: domain.href,
        action: 'Rate',
      };
    });
}

/** So many seconds, in words: `8 minutes`. */
export function minutes(seconds: number): string {
  return counted(inMinutes(seconds), 'minute');
}

function weightOf({ weight }: BoardDomain): number {
  return weight[0] + weight[1];
}
