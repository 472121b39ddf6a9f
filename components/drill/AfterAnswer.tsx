'use client';

import { Aftermath } from '@/components/question/Aftermath';
import { ReadingCompare } from '@/components/question/ReadingCompare';
import { grade } from '@/lib/items/grade';
import { uuid7 } from '@/lib/outbox/uuid7';
import type { Desk } from './desk';
import type { Phase } from './phase';
import { voidAnswer } from './run';

interface Props {
  exam: string;
  phase: Extract<Phase, { is: 'revealed' }>;
  desk: Desk;
  isLast: boolean;
  onNext: () => void;
}

/** What stands below an answered question: its rule, how it was read, and the way on. */
export function AfterAnswer({ exam, phase: { question, given }, desk, isLast, onNext }: Props) {
  const { shown, revealed } = question;
  const isMissed = !grade(revealed.key, given.response)?.right || given.certainty === 'guess';
  const isCounted = given.voidedBy === null;
  return (
    <>
      <Aftermath revealed={revealed} />
      {given.reading && <ReadingCompare reading={given.reading} revealed={revealed} />}
      <div className="drill-next no-print">
        <button type="button" className="button" onClick={onNext}>
          {isLast ? 'See the result' : 'Next question'} <kbd className="key">↵</kbd>
        </button>
        {isCounted && (
          <button
            type="button"
            className="button quiet"
            onClick={() => desk.change((drill) => voidAnswer(drill, shown.id, uuid7(Date.now())))}
          >
            Do not count this one
          </button>
        )}
        <p role="status" className="text-ink-2 text-sm">
          {!isCounted && 'This answer does not count.'}
          {isCounted && isMissed && (
            <>
              It is among <a href={`/${exam}/mistakes`}>your mistakes</a> now.
            </>
          )}
        </p>
      </div>
    </>
  );
}
