'use client';

import { useEffect, useRef } from 'react';
import { counted } from '@/lib/content/phrases';
import type { Review } from './useReview';

interface Props {
  review: Review;
  cram: boolean;
  tomorrow: number | undefined;
  onEnd: () => void;
}

/** How the cards went, and what comes next. */
export function ReviewEnd({ review: { all, undo }, cram, tomorrow, onEnd }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  const known = all.filter(({ isRight }) => isRight).length;
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        You knew {known} of {counted(all.length, 'card')}.
      </h1>
      <p className="mt-2.5 text-ink-2">
        {cram
          ? 'You crammed, so every card is due when it was due before.'
          : `What you did not know, or guessed, comes back tomorrow.${
              tomorrow === undefined
                ? ''
                : ` ${tomorrow === 0 ? 'Nothing else is' : `${tomorrow} more are`} due then.`
            }`}
      </p>
      <div className="no-print mt-5 flex flex-wrap items-center gap-x-5 gap-y-2.5">
        <button type="button" className="button" onClick={onEnd}>
          Back to the cards
        </button>
        {undo && (
          <button type="button" className="link-button" onClick={undo}>
            Take the last answer back
          </button>
        )}
      </div>
    </>
  );
}
