'use client';

import { useEffect, useId, useRef, useState } from 'react';
import { useNoteDraft } from './useNoteDraft';

/** Longer ones are refused at the door. */
const LONGEST = 4000;

/** The learner's own words on why a rule was missed. Kept while typing; emptied, they are gone. */
export function Note({ unit, title }: { unit: string; title: string }) {
  const id = useId();
  const { text, change, save, said } = useNoteDraft(unit);
  const [isOpen, setOpen] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (isOpen) field.current?.focus();
  }, [isOpen]);

  if (!isOpen && text === '') {
    return (
      <button type="button" className="link-button no-print mt-3" onClick={() => setOpen(true)}>
        Write down why you missed it<span className="sr-only">: {title}</span>
      </button>
    );
  }
  return (
    <div className="mt-3">
      <label htmlFor={id} className="text-ink-2 text-sm">
        Why you missed it<span className="sr-only">: {title}</span>
      </label>
      <textarea
        ref={field}
        id={id}
        rows={2}
        maxLength={LONGEST}
        value={text}
        onChange={({ target }) => change(target.value)}
        // Emptied, it stays as long as it is written in.
        onFocus={() => setOpen(true)}
        onBlur={save}
        className="field mt-1 block w-full max-w-[43rem] print:hidden"
      />
      <p className="hidden whitespace-pre-line print:block">{text}</p>
      <p role="status" className="no-print text-ink-2 text-sm">
        {said}
      </p>
    </div>
  );
}
