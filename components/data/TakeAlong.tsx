'use client';

import { type MouseEvent, useState } from 'react';
import { take } from './take';

/** Exports of what is the learner's own: each link leads to a file, which is made after all that waits was sent. */
export function TakeAlong({ exam }: { exam: string }) {
  const [said, setSaid] = useState('');
  const path = (as: string) => `/api/data?${new URLSearchParams({ exam, as })}`;

  function onTake(event: MouseEvent<HTMLAnchorElement>) {
    event.preventDefault();
    setSaid('Writing the file …');
    void take(event.currentTarget.pathname + event.currentTarget.search).then(setSaid);
  }

  return (
    <section aria-labelledby="take" className="no-print mt-9">
      <h2 id="take">Take it along</h2>
      <p className="mt-1.5">
        One file with everything, of all exams, your mock exams with their questions among it. Another
        Greenboard reads it, and this one too.
      </p>
      <p className="mt-3">
        <a className="button" href={path('json')} download onClick={onTake}>
          Everything, as JSON
        </a>
      </p>
      <p className="mt-5">
        Tables of this exam for a spreadsheet, as CSV:{' '}
        <a href={path('answers')} download onClick={onTake}>
          answers
        </a>
        ,{' '}
        <a href={path('ratings')} download onClick={onTake}>
          ratings
        </a>
        ,{' '}
        <a href={path('mistakes')} download onClick={onTake}>
          mistakes
        </a>
        , and{' '}
        <a href={path('entries')} download onClick={onTake}>
          everything that you did
        </a>
        , your notes, ticks, cards and settings too, a line for each.
      </p>
      <p className="mt-3">
        <a href={path('anki')} download onClick={onTake}>
          Cards and mistakes for Anki
        </a>
        , as a text file: open it there with File, Import. Each has the question that you missed last, its
        answer with the reason, and the address of its rule. Imported again later, the same notes are brought
        up to date, and what you learned in Anki stays.
      </p>
      <div role="status">{said && <p className="mt-3 font-semibold">{said}</p>}</div>
    </section>
  );
}
