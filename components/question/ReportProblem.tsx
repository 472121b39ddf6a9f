'use client';

import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Shown } from '@/lib/items/shown';
import { browserOutbox } from '@/lib/outbox/browser';

/** Longer notes are refused at the door. */
const LONGEST = 4000;

/** Says that something is wrong with an item. Its authors read it on the item's page. */
export function ReportProblem({ shown }: { shown: Shown }) {
  return <Report key={shown.id} {...shown} />;
}

function Report({ id: item, unit, hash, seed }: Shown) {
  const [isOpen, setOpen] = useState(false);
  const [note, setNote] = useState('');
  const [said, setSaid] = useState('');
  const opener = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  useEffect(() => {
    if (isOpen) field.current?.focus();
  }, [isOpen]);

  function close() {
    setOpen(false);
    opener.current?.focus();
  }

  async function send(event: FormEvent) {
    event.preventDefault();
    if (!note.trim()) return setSaid('Write what is wrong first.');
    try {
      await browserOutbox().record({
        kind: 'problem.reported',
        unit,
        payload: { item, hash, seed, note: note.trim() },
      });
    } catch {
      return setSaid('The note could not be kept. It is still here: try again in a moment.');
    }
    setNote('');
    setSaid('Thank you. Whoever writes the questions will read it.');
    close();
  }

  // Escape closes the form and nothing around it.
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    close();
  }

  return (
    <div className="report no-print">
      <button
        ref={opener}
        type="button"
        aria-expanded={isOpen}
        onClick={() => {
          setSaid('');
          setOpen(!isOpen);
        }}
      >
        Report a problem
      </button>
      {isOpen && (
        <form onSubmit={send} onKeyDown={onKeyDown}>
          <label htmlFor={id}>What is wrong with this question?</label>
          <textarea
            ref={field}
            id={id}
            rows={4}
            maxLength={LONGEST}
            value={note}
            onChange={({ target }) => {
              setNote(target.value);
              setSaid('');
            }}
          />
          <div className="flex flex-wrap gap-2.5">
            <button type="submit" className="button">
              Send
            </button>
            <button type="button" className="button quiet" onClick={close}>
              Close
            </button>
          </div>
        </form>
      )}
      <p role="status">{said}</p>
    </div>
  );
}
