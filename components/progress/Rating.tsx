'use client';

import { type KeyboardEvent, useRef, useState } from 'react';
import { LEVELS } from './levels';
import { Shape } from './RatingMark';
import { useRating } from './store';

export interface RatingProps {
  /** Stored id of what is rated. */
  unit: string;
  /** What is rated, in words: the name of the group for screen readers. */
  label: string;
  /** full: shape and word in one bar. compact: three shapes, the word for screen readers and as a title. */
  size?: 'full' | 'compact';
}

/**
 * Rates one unit: Practice, Review or Ready; the chosen level pressed again clears it, as its title says.
 *
 * One tab stop. Arrows only move the focus, unlike native radio buttons: the history is append-only, and
 * passing over a level is no claim. Space, Enter or 1, 2, 3 choose; Delete or Backspace clears.
 */
export function Rating({ unit, label, size = 'full' }: RatingProps) {
  const [level, rate] = useRating(unit);
  const [focused, setFocused] = useState<number | null>(null);
  const buttons = useRef<(HTMLButtonElement | null)[]>([]);
  const chosen = LEVELS.findIndex((one) => one.level === level);
  const stop = focused ?? Math.max(chosen, 0);

  function onKeyDown(event: KeyboardEvent): void {
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const last = LEVELS.length - 1;
    const number = LEVELS[Number(key) - 1];
    let to: number | undefined;
    if (/^Arrow(Left|Up)$/.test(key)) to = stop > 0 ? stop - 1 : last;
    else if (/^Arrow/.test(key)) to = stop < last ? stop + 1 : 0;
    else if (key === 'Home') to = 0;
    else if (key === 'End') to = last;
    else if (number) {
      to = LEVELS.indexOf(number);
      rate(number.level);
    } else if (key === 'Delete' || key === 'Backspace') rate(null);
    // A held Enter presses a button again and again: one press is one rating.
    else if (key !== 'Enter' || !event.repeat) return;
    event.preventDefault();
    if (to !== undefined) buttons.current[to]?.focus();
  }

  return (
    <div
      role="radiogroup"
      aria-label={`Your rating: ${label}`}
      className={`rating rating-${size}`}
      onKeyDown={onKeyDown}
    >
      {LEVELS.map(({ level: own, word, meaning }, index) => (
        // biome-ignore lint/a11y/useSemanticElements: a native radio rates while arrows pass over it
        <button
          key={own}
          ref={(button) => {
            buttons.current[index] = button;
          }}
          type="button"
          role="radio"
          aria-checked={own === level}
          tabIndex={index === stop ? 0 : -1}
          data-level={own}
          title={
            own === level ? `${word}: ${meaning}. Press again, or Delete, to clear.` : `${word}: ${meaning}`
          }
          // The second click of a double click means the same as its first.
          onClick={(event) => event.detail < 2 && rate(own === level ? null : own)}
          onFocus={() => setFocused(index)}
          onBlur={() => setFocused(null)}
        >
          <Shape level={own} />
          <span className={size === 'full' ? 'rating-word' : 'sr-only'} data-word={word}>
            {word}
          </span>
        </button>
      ))}
    </div>
  );
}
