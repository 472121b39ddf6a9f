'use client';

import { useEffect, useRef, useState } from 'react';
import { Aftermath } from '@/components/question/Aftermath';
import { Commit } from '@/components/question/Commit';
import { Question } from '@/components/question/Question';
import { ReportProblem } from '@/components/question/ReportProblem';
import { useKeys } from '@/components/question/useKeys';
import { missingIn } from '@/components/question/words';
import { grade } from '@/lib/items/grade';
import { emptyResponse, isComplete } from '@/lib/items/response';
import type { Drillable } from '@/lib/items/shown';
import type { Review, Said } from './useReview';

interface Props {
  question: Drillable;
  review: Review;
  /** What the way on says. */
  onward: string;
}

/** A rule's card: a question to answer, and then its answer. */
export function QuestionCard({ question: { shown, revealed }, review, onward }: Props) {
  const said = review.said as Extract<Said, { ask: 'question' }> | undefined;
  const [response, setResponse] = useState(() => emptyResponse(shown.ask));
  const [since] = useState(() => Date.now());
  const section = useRef<HTMLElement>(null);
  const isOpen = said === undefined;

  // What comes next begins here, for who hears it and for who scrolled.
  useEffect(() => {
    section.current?.focus({ preventScroll: true });
    if (isOpen) window.scrollTo(0, 0);
  }, [isOpen]);
  useKeys(section, ({ key, repeat }) => {
    if (isOpen || key !== 'Enter') return false;
    if (!repeat) review.next();
    return true;
  });

  if (said) {
    return (
      <>
        <Question
          ref={section}
          shown={shown}
          response={said.response}
          certainty={said.certainty}
          revealed={revealed}
        />
        <Aftermath revealed={revealed} />
        <div className="no-print mt-6">
          <button type="button" className="button" onClick={review.next}>
            {onward} <kbd className="key">↵</kbd>
          </button>
        </div>
        <ReportProblem shown={shown} />
      </>
    );
  }
  return (
    <>
      <Question ref={section} shown={shown} response={response} onChange={setResponse} />
      <Commit
        ready={isComplete(shown.ask, response)}
        missing={missingIn(shown.ask, response)}
        onCommit={(certainty) => {
          const { id: item, hash, seed } = shown;
          const ms = Math.min(Date.now() - since, LONGEST);
          const isRight = grade(revealed.key, response)?.right === true && certainty !== 'guess';
          review.answer({ item, hash, seed, response, certainty, ms }, isRight);
        }}
      />
    </>
  );
}

/** A question that was left open overnight says nothing about speed; the door takes a day at most. */
const LONGEST = 3_600_000;
