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

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

/**
 * Rates one unit: Practice, Review or Ready; the chosen level pressed again clears it.
 *
 * One tab stop. Arrows only move the focus, unlike native radio buttons: the history is append-only, and
 * passing over a level is no claim. Space, Enter or 1, 2, 3 choose.
 */
export function Rating({ unit, label, size = 'full' }: RatingProps) {
  const [level, choose] = useRating(unit);
  const [focused, setFocused] = useState<number | null>(null);
  const buttons = useRef<(HTMLButtonElement | null)[]>([]);
  const chosen = LEVELS.findIndex((one) => one.level === level);
  const stop = focused ?? Math.max(chosen, 0);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const last = LEVELS.length - 1;
    const step = STEPS[event.key];
    const number = LEVELS[Number(event.key) - 1];
    let to: number | undefined;
    if (step) to = (stop + step + LEVELS.length) % LEVELS.length;
    else if (event.key === 'Home') to = 0;
    else if (event.key === 'End') to = last;
    else if (number) {
      to = LEVELS.indexOf(number);
      if (!event.repeat) choose(number.level);
    } else if (event.key !== 'Enter' || !event.repeat) return;
    // A held Enter presses a button again and again: one press is one rating.
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
          title={own === level ? `${word}: ${meaning}. Press again to clear.` : `${word}: ${meaning}`}
          onClick={() => choose(own)}
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
