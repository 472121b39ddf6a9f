'use client';

import { type FormEvent, useId, useState } from 'react';
import { useScripted } from '@/components/ui/useScripted';
import { zoneHere } from '@/lib/outbox/zone';
import { daysIn } from '@/lib/schedule/day';
import { daysLeft, fieldOf, whenWords } from './examDay';
import { useSetting } from './standing';

/** Sets the day and hour of the exam. It is kept as a moment: another time zone shows it in its own hours. */
export function ExamDay({ exam }: { exam: string }) {
  const [examAt, setExamAt] = useSetting(exam, 'examAt');
  /** null where nothing was typed since it was set. */
  const [typed, setTyped] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const isScripted = useScripted();
  const id = useId();
  const left = examAt && daysLeft(examAt, Date.now(), daysIn(zoneHere()));

  function set(event: FormEvent) {
    event.preventDefault();
    const at = new Date(typed ?? (examAt ? fieldOf(examAt) : ''));
    if (Number.isNaN(at.getTime())) return setSaid('Give the day and the hour at which the exam begins.');
    if (at.getTime() <= Date.now())
      return setSaid('That is over already, so nothing was changed. Give a day and hour that lie ahead.');
    setExamAt(at.toISOString());
    setTyped(null);
    setSaid('Kept.');
  }

  function clear() {
    setExamAt(null);
    setTyped(null);
    setSaid('The day is no longer set.');
  }

  return (
    <>
      <h1 className="awaits-data">
        {!examAt ? 'When is your exam?' : left ? `Your exam: ${left}.` : 'The day of your exam is over.'}
      </h1>
      {examAt && <p className="awaits-data mt-2.5">{whenWords(examAt)}</p>}
      {left && (
        <p className="awaits-data mt-2.5">
          <a href={`/${exam}/plan`}>Plan the days until then</a>
        </p>
      )}
      <p className="mt-2.5 max-w-[68ch] text-ink-2">
        Cards then come back in time for it: nothing is due on its day or later, and what would be is asked
        once more in the week before.
      </p>
      <noscript>
        <p className="mt-4">The day is kept by a script, and this browser runs none.</p>
      </noscript>
      <form onSubmit={set} noValidate className="needs-script mt-6">
        <label htmlFor={id} className="block">
          Day and hour{isScripted && <span className="text-ink-2 text-sm"> ({zoneHere()})</span>}
        </label>
        <div className="mt-1.5 flex flex-wrap items-center gap-2.5">
          <input
            id={id}
            type="datetime-local"
            aria-describedby={`${id}said`}
            value={typed ?? (examAt ? fieldOf(examAt) : '')}
            onChange={({ target }) => {
              setTyped(target.value);
              setSaid('');
            }}
            className="field"
          />
          <button type="submit" className="button" disabled={!isScripted}>
            Set the day
          </button>
          {examAt && (
            <button type="button" className="button quiet" onClick={clear}>
              Take it back
            </button>
          )}
        </div>
        <p id={`${id}said`} role="status" className="mt-2">
          {said}
        </p>
      </form>
    </>
  );
}
