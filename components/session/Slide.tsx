'use client';

import { useId } from 'react';
import { Aftermath } from '@/components/question/Aftermath';
import { Commit } from '@/components/question/Commit';
import { Question } from '@/components/question/Question';
import { Stem } from '@/components/question/Stem';
import { missingIn } from '@/components/question/words';
import type { Certainty } from '@/lib/items/answer';
import type { Response } from '@/lib/items/item';
import { isComplete } from '@/lib/items/response';
import type { Drillable } from '@/lib/items/shown';
import type { Asked } from './address';
import { Hands } from './Hands';
import { RightAnswer } from './RightAnswer';
import type { Place } from './run';

interface Props {
  asked: Asked;
  question: Drillable;
  place: Place;
  isLast: boolean;
  onChange: (response: Response) => void;
  onAnswer: (certainty: Certainty | null) => void;
  onCount: (hands: number | null) => void;
  onBack: () => void;
  onOnward: () => void;
}

/** One question on the wall: open, or with its answer, its rule and how many knew it. */
export function Slide({ asked, question, place, isLast, ...does }: Props) {
  const { shown, revealed } = question;
  const { response, certainty = null } = place;
  if (!place.revealed)
    return (
      <>
        <Question shown={shown} response={response} onChange={does.onChange} />
        {asked.alone && (
          <Commit
            ready={isComplete(shown.ask, response)}
            missing={missingIn(shown.ask, response)}
            onCommit={does.onAnswer}
          />
        )}
        <Ways {...does} words="Show the answer" isQuiet={asked.alone} />
      </>
    );
  return (
    <>
      {place.touched ? (
        <Question shown={shown} response={response} certainty={certainty} revealed={revealed} />
      ) : (
        <Told question={question} />
      )}
      <Aftermath revealed={revealed} />
      {!asked.alone && <Hands hands={place.hands} people={asked.people} onCount={does.onCount} />}
      <Ways {...does} words={isLast ? 'See the summary' : 'Next question'} />
    </>
  );
}

/** A question with its answer where nothing was put in: nobody is told that they were wrong. */
function Told({ question: { shown, revealed } }: { question: Drillable }) {
  const id = useId();
  return (
    <section className="question" aria-labelledby={`${id}hint`}>
      <Stem shown={shown} hintId={`${id}hint`} stemId={`${id}stem`} />
      <RightAnswer shown={shown} revealed={revealed} hintId={`${id}hint`} stemId={`${id}stem`} />
    </section>
  );
}

interface WaysProps extends Pick<Props, 'onBack' | 'onOnward'> {
  words: string;
  isQuiet?: boolean;
}

function Ways({ onBack, onOnward, words, isQuiet = false }: WaysProps) {
  return (
    <p className="session-ways no-print">
      <button type="button" className={isQuiet ? 'button quiet' : 'button'} onClick={onOnward}>
        {words} {!isQuiet && <kbd className="key">Space</kbd>}
      </button>
      <button type="button" className="button quiet" onClick={onBack}>
        Back <kbd className="key">←</kbd>
      </button>
    </p>
  );
}
