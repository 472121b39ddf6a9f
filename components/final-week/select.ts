import type { Part } from '@/lib/readiness/estimate';

/** Something that stands on the page to print. */
export interface Entry {
  title: string;
  href: string;
  text: string;
  /** Stored id of its area. */
  area: string;
  /** 1 matters most, 3 least; 0 comes before all. */
  tier: number;
}

/** What the page to print is chosen from. */
export interface Sheet {
  distinctions: Entry[];
  metrics: Entry[];
  runbooks: Entry[];
}

/** How many of each fit on two sheets of A4, with as many rules that were missed. */
export const most = { misses: 14, distinctions: 22, metrics: 16, runbooks: 6 } as const;

/**
 * The entries that help most, at most so many: by tier, then those of areas in which something was missed, then
 * those of the areas with the fewest points to be expected. Where nothing is known of an area it stands in the
 * middle. What is left keeps its order.
 */
export function chosen(
  entries: readonly Entry[],
  { missed, parts }: { missed: ReadonlySet<string>; parts: Record<string, Part> },
  count: number,
): Entry[] {
  const expected = ({ area }: Entry) => parts[area]?.share?.likely ?? 0.5;
  const isFirst = ({ tier }: Entry) => Number(tier > 0);
  const isMissed = ({ area }: Entry) => Number(!missed.has(area));
  return entries
    .toSorted(
      (a, b) =>
        isFirst(a) - isFirst(b) || isMissed(a) - isMissed(b) || expected(a) - expected(b) || a.tier - b.tier,
    )
    .slice(0, count);
}
