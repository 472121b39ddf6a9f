'use client';

import { lazy, Suspense } from 'react';
import { todayHere } from '@/components/progress/dayHere';
import { counted } from '@/lib/content/phrases';
import type { SentCards } from '@/lib/outbox/cards';
import { AddCard } from './AddCard';
import { CardTable } from './CardTable';
import { ReviewSettings } from './ReviewSettings';
import { findingOf } from './words';

// Only who has cards needs what draws them.
const Forecast = lazy(async () => ({ default: (await import('./Forecast')).Forecast }));

interface Props {
  exam: string;
  cards: SentCards;
  /** Asks the server again, after something was set. */
  again: () => void;
  onReview: () => void;
  onCram: () => void;
}

/** What is due, what comes, and what the schedule is made by. */
export function Overview({ exam, cards, again, onReview, onCram }: Props) {
  const { due, waiting, done, forecast, all, asked } = cards;
  const today = todayHere();
  return (
    <>
      <h1>{findingOf(cards, today)}</h1>
      <p className="mt-2.5 text-ink-2">{countWords(done, waiting)}</p>
      <div className="no-print mt-5 flex flex-wrap items-center gap-2.5">
        {due > 0 && (
          <button type="button" className="button" onClick={onReview}>
            {asked.length < due
              ? `Review the first ${asked.length}`
              : due === 1
                ? 'Review it'
                : `Review all ${due}`}
          </button>
        )}
        <button type="button" className="button quiet" onClick={onCram}>
          Cram
        </button>
      </div>
      <p className="no-print mt-2 max-w-[68ch] text-ink-2 text-sm">
        Cramming asks your cards whether they are due or not, the most forgotten first. It leaves the schedule
        alone: no card is due sooner or later for it.
      </p>
      <Suspense fallback={<div className="mt-9 min-h-60" />}>
        <Forecast forecast={forecast} />
      </Suspense>
      <ReviewSettings exam={exam} onSet={again} />
      <AddCard exam={exam} onAdd={again} />
      <CardTable cards={all} today={today} />
    </>
  );
}

/** What was done today, and what waits because of the limit. */
function countWords(done: number, waiting: number): string {
  const asked = done > 0 ? `${counted(done, 'card')} asked today. ` : '';
  const wait =
    waiting > 0
      ? `${counted(waiting, 'more card')} ${waiting === 1 ? 'waits' : 'wait'} for another day, as your limit says.`
      : '';
  return (
    asked + wait || 'Each card is a rule, a prompt or a term, asked again just before you would forget it.'
  );
}
