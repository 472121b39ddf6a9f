'use client';

import { CardToggle } from '@/components/cards/CardToggle';
import { Aftermath } from '@/components/question/Aftermath';
import { ReadingCompare } from '@/components/question/ReadingCompare';
import { grade } from '@/lib/items/grade';
import { uuid7 } from '@/lib/outbox/uuid7';
import type { Desk } from './desk';
import type { Phase } from './phase';
import { countAfterAll, type Drill, isCounted, voidAnswer } from './run';

interface Props {
  drill: Drill;
  phase: Extract<Phase, { is: 'revealed' }>;
  desk: Desk;
  isLast: boolean;
  onNext: () => void;
}

/** What stands below an answered question: its rule, how it was read, and the way on. */
export function AfterAnswer({ drill, phase: { question, given }, desk, isLast, onNext }: Props) {
  const { run, progress } = drill;
  const { shown, revealed } = question;
  const isMissed = !grade(revealed.key, given.response)?.right || given.certainty === 'guess';
  const counts = isCounted(drill, shown.id);
  return (
    <>
      <Aftermath revealed={revealed} />
      {given.reading && <ReadingCompare reading={given.reading} revealed={revealed} />}
      <div className="drill-next no-print">
        <button type="button" className="button" onClick={onNext}>
          {isLast ? 'See the result' : 'Next question'} <kbd className="key">↵</kbd>
        </button>
        {(counts || progress.slip) && (
          // One button for both, so that the focus stays where it was.
          <button
            type="button"
            className="button quiet"
            onClick={() =>
              desk.change(counts ? (drill) => voidAnswer(drill, shown.id, uuid7(Date.now())) : countAfterAll)
            }
          >
            {counts ? 'Do not count this one' : 'Count it after all'}
          </button>
        )}
        <p role="status" className="text-ink-2 text-sm">
          {!counts && 'This answer does not count.'}
          {counts && isMissed && (
            <>
              It is among <a href={`/${run.exam}/mistakes`}>your mistakes</a> now.
            </>
          )}
        </p>
      </div>
      {revealed.rule && (
        <p className="mt-3">
          <CardToggle unit={revealed.rule.id} title={revealed.rule.title} isCard={counts && isMissed} />
        </p>
      )}
    </>
  );
}
