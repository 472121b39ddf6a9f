'use client';

import { RatingMark } from './RatingMark';
import { useRating } from './store';

/** The mark of a unit's present level, for lists; the word is for screen readers. */
export function UnitMark({ unit }: { unit: string }) {
  const [level] = useRating(unit);
  return <RatingMark level={level} word={false} />;
}
