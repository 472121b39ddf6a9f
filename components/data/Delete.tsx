'use client';

import { type FormEvent, useState } from 'react';
import { useScripted } from '@/components/ui/useScripted';
import { forget } from './forget';

const WORD = 'delete';

/** Deletes everything, after the learner has typed that they want it. */
export function Delete({ exam, canTake }: { exam: string; canTake: boolean }) {
  const [typed, setTyped] = useState('');
  const [state, setState] = useState<'ready' | 'deleting' | { why: string }>('ready');
  const scripted = useScripted();
  const isMeant = typed.trim().toLowerCase() === WORD;

  async function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (!isMeant || state === 'deleting') return;
    setState('deleting');
    const reply = await forget();
    // Opened anew: nothing of before is left in the page either.
    if (reply.ok) window.location.replace(`/${exam}/data?deleted`);
    else
      setState({
        why: reply.error || 'The server cannot be reached. Try again when the connection is back.',
      });
  }

  return (
    <section aria-labelledby="delete" className="needs-script no-print mt-9">
      <h2 id="delete">Delete everything</h2>
      <p className="mt-1.5">
        All that you did, of all exams, your mock exams, and what this browser knows of it. Your links to
        other devices and to your calendar end, and your other devices are signed out. It cannot be taken back
        {canTake ? (
          <>
            : <a href="#take">take it along</a> first if you may want it again.
          </>
        ) : (
          '.'
        )}
      </p>
      <p className="mt-2">
        Copies of the database stay as they are: those that are made before an update, of which the last five
        are kept, and backups of whoever runs this Greenboard.
      </p>
      <form onSubmit={onSubmit} className="mt-3 flex flex-wrap items-end gap-x-4 gap-y-2">
        <div>
          <label htmlFor="delete-word" className="block text-ink-2 text-sm">
            Type <b>{WORD}</b> to show that you mean it
          </label>
          <input
            id="delete-word"
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            disabled={!scripted}
            className="field mt-1 w-48"
          />
        </div>
        <button
          type="submit"
          className="button quiet disabled:border-line disabled:text-ink-3"
          disabled={!isMeant || state === 'deleting'}
        >
          {state === 'deleting' ? 'Deleting …' : 'Delete everything'}
        </button>
      </form>
      <div role="alert">
        {typeof state === 'object' && (
          <p className="mt-3">Nothing was deleted in this browser. {state.why}</p>
        )}
      </div>
    </section>
  );
}
