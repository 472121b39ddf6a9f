'use client';

import { RatingMark } from './RatingMark';
import { useRating } from './store';

/** The mark of a unit's present level, for lists; the word is for screen readers unless `word` is set. */
export function UnitMark({ unit, word = false }: { unit: string; word?: boolean }) {
  const [level] = useRating(unit);
  return <RatingMark level={level} word={word} />;
}
