'use client';

import { useRef } from 'react';
import { KeyHelp } from '@/components/question/KeyHelp';
import { useKeys } from '@/components/question/useKeys';
import type { SentCard } from '@/lib/outbox/cards';
import { QuestionCard } from './QuestionCard';
import { RecallCard } from './RecallCard';
import { ReviewEnd } from './ReviewEnd';
import { useReview } from './useReview';

interface Props {
  cards: readonly SentCard[];
  /** The schedule is left alone. */
  cram: boolean;
  /** What is on the next day, when all is done; undefined where it is not known. */
  tomorrow: number | undefined;
  onEnd: () => void;
}

/** Cards one by one, and what came of them. */
export function Reviewing({ cards, cram, tomorrow, onEnd }: Props) {
  const review = useReview(cards, cram);
  const frame = useRef<HTMLDivElement>(null);
  const { card, at, undo } = review;
  useKeys(frame, ({ key }) => {
    if (key === 'Escape') onEnd();
    else if ((key === 'u' || key === 'U') && undo) undo();
    else return false;
    return true;
  });
  if (!card) return <ReviewEnd review={review} cram={cram} tomorrow={tomorrow} onEnd={onEnd} />;
  const onward = at + 1 === cards.length ? 'See how it went' : 'Next card';
  return (
    <div ref={frame} className="max-w-[44rem]">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h1>
          Card {at + 1} of {cards.length}
        </h1>
        <div className="no-print flex flex-wrap gap-x-4">
          <KeyHelp
            more={[
              ['Enter', 'shows the answer, and goes on'],
              ['U', 'takes the last answer back'],
              ['Esc', 'leaves; all is kept'],
            ]}
          />
          <button type="button" className="key-help" onClick={onEnd}>
            <kbd className="key">Esc</kbd> leave
          </button>
        </div>
      </div>
      {cram && <p className="mt-1 text-ink-2 text-sm">Cramming: the schedule is left alone.</p>}
      <div className="mt-5">
        {card.ask === 'question' ? (
          <QuestionCard
            key={`${at} ${card.subject}`}
            question={card.question}
            review={review}
            onward={onward}
          />
        ) : (
          <RecallCard
            key={`${at} ${card.subject}`}
            recall={card.recall}
            onRecall={review.recall}
            onward="Next card"
          />
        )}
      </div>
      {undo && (
        <p className="no-print mt-5">
          <button type="button" className="link-button" onClick={undo}>
            Take the last answer back
          </button>
        </p>
      )}
    </div>
  );
}
