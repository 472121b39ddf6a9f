'use client';

import { useStanding } from '@/components/progress/standing';
import type { Titles } from '@/components/readiness/words';

/** The area that the answers expect least of; nothing where fewer than two have an estimate. */
export function Weakest({ exam, titles }: { exam: string; titles: Titles }) {
  const { parts } = useStanding(exam).readiness;
  const known = Object.entries(parts)
    .flatMap(([unit, { share }]) => (unit.startsWith(`${exam}/areas/`) && share ? [{ unit, share }] : []))
    .sort((a, b) => a.share.likely - b.share.likely);
  const [weakest] = known;
  if (!weakest || known.length < 2) return null;
  const { unit, share } = weakest;
  return (
    <p className="mt-2 text-sm">
      Weakest of {known.length} areas with an estimate: <a href={`/${unit}`}>{titles[unit] ?? unit}</a>,{' '}
      {Math.round(100 * share.likely)}%.
    </p>
  );
}
