'use client';

import { KeyHelp, type KeyWords } from '@/components/question/KeyHelp';
import type { OpenMock } from '@/lib/outbox/mocks';
import { Clock } from './Clock';
import type { Desk } from './desk';
import { Saved } from './Saved';

const keys: KeyWords = [
  ['P', 'the question before'],
  ['N or Enter', 'the next question'],
  ['M', 'marks the question with a flag, or takes it away'],
];

/** What mock it is, how far it is, whether all is saved, and the clock. */
export function TakingHeader({
  mock,
  place,
  desk,
}: {
  mock: OpenMock;
  place: number | 'review';
  desk: Desk;
}) {
  return (
    <header className="mock-header no-print">
      <p className="font-semibold">{mock.title}</p>
      <h1>
        {place === 'review' ? 'Review' : `Question ${place + 1} of ${mock.questions.length}`}
        <span className="sr-only">, {mock.title}</span>
      </h1>
      <Saved />
      <div className="mock-out">
        {mock.endsAt !== null && <Clock left={desk.left} />}
        <KeyHelp commits={false} more={keys} />
        <a href={`/${mock.exam}/mock`}>Leave for now</a>
      </div>
    </header>
  );
}
