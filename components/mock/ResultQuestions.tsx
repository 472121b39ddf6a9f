'use client';

import { useState } from 'react';
import { Aftermath } from '@/components/question/Aftermath';
import { Question } from '@/components/question/Question';
import { ReportProblem } from '@/components/question/ReportProblem';
import { emptyResponse } from '@/lib/items/response';
import type { ResultQuestion } from '@/lib/outbox/mocks';
import { markInWords, pointsInWords } from './result';
import { onClock } from './words';

const filters = {
  all: { words: 'All', holds: () => true },
  missed: { words: 'Missed', holds: ({ result }: ResultQuestion) => !result.right },
  flagged: { words: 'Flagged', holds: ({ result }: ResultQuestion) => result.flagged },
} as const;

/** Each question with the answer that was given, the key and the reasons. */
export function ResultQuestions({ questions }: { questions: ResultQuestion[] }) {
  const [filter, setFilter] = useState<keyof typeof filters>('all');
  const shown = questions.filter(filters[filter].holds);
  return (
    <section aria-labelledby="questions" className="mt-8">
      <h2 id="questions">The questions</h2>
      <fieldset className="drill-sizes no-print mt-1.5">
        <legend className="sr-only">Which questions to show</legend>
        {Object.entries(filters).map(([name, { words, holds }]) => (
          <label key={name} className="drill-pick">
            <input
              type="radio"
              name="shown"
              checked={name === filter}
              onChange={() => setFilter(name as keyof typeof filters)}
            />
            {words} ({questions.filter(holds).length})
          </label>
        ))}
      </fieldset>
      <ul className="mt-3 border-line border-t">
        {shown.map((question, at) => (
          <li key={question.number} className="border-line border-b py-2.5">
            <OneResult
              {...question}
              caseIn={shown.slice(0, at).find((one) => isOfCase(one, question))?.number}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function isOfCase(one: ResultQuestion, other: ResultQuestion): boolean {
  return one.shown.case !== null && one.shown.case.id === other.shown.case?.id;
}

interface OneProps extends ResultQuestion {
  /** The question before it that shows the text of its case study, by number. */
  caseIn: number | undefined;
}

function OneResult({ number, shown, revealed, result, drilled, caseIn }: OneProps) {
  const said = [
    markInWords(result),
    pointsInWords(result),
    onClock(result.spent),
    ...(result.flagged ? ['flagged'] : []),
    ...(result.change ? [changes[result.change]] : []),
    ...(drilled ? ['drills ask it too'] : []),
  ];
  return (
    // One at a time: else there would be several of each landmark.
    <details name="question">
      <summary>
        <b>Question {number}</b>: {said.join(', ')}
        {shown.area && <span className="block pl-4 text-ink-2 text-sm">{shown.area.title}</span>}
      </summary>
      <div className="mt-3 pb-3">
        {caseIn && (
          <p className="text-ink-2 text-sm">
            Case: {shown.case?.title}. Its text stands with question {caseIn}.
          </p>
        )}
        <Question
          shown={caseIn ? { ...shown, case: null } : shown}
          response={result.response ?? emptyResponse(shown.ask)}
          revealed={revealed}
        />
        <Aftermath revealed={revealed} />
        <ReportProblem shown={shown} />
      </div>
    </details>
  );
}

const changes = {
  gained: 'changed, and better for it',
  lost: 'changed for the worse',
  same: 'changed without effect',
};
