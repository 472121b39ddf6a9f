'use client';

import { useRef, useState } from 'react';
import type { Certainty } from '@/lib/items/answer';
import { useKeys } from './useKeys';

interface Props {
  /** Whether the response can be given as it is. */
  ready: boolean;
  /** What it lacks otherwise, as a sentence: see `missingIn`. */
  missing?: string;
  /** Gives the answer: how certain it is, or null where that was not said. */
  onCommit: (certainty: Certainty | null) => void;
}

const choices: { certainty: Certainty; words: string }[] = [
  { certainty: 'guess', words: 'Guess' },
  { certainty: 'think', words: 'Think so' },
  { certainty: 'sure', words: 'Sure' },
];

/** Says how certain, and answers in the same stroke: buttons, keys 1, 2, 3, and Enter without saying. */
export function Commit({ ready, missing = 'Answer first.', onCommit }: Props) {
  const group = useRef<HTMLFieldSetElement>(null);
  const [isTold, setTold] = useState(0);

  function commit(certainty: Certainty | null) {
    if (ready) onCommit(certainty);
    else setTold(isTold + 1);
  }

  useKeys(group, ({ key, repeat }) => {
    const choice = choices[Number(key) - 1];
    if (!choice && key !== 'Enter') return false;
    // One press is one answer, however long it lasts.
    if (!repeat) commit(choice?.certainty ?? null);
    return true;
  });

  return (
    <fieldset ref={group} className="commit no-print">
      <legend className="sr-only">How certain are you? This also answers.</legend>
      <span aria-hidden="true" className="text-ink-2 text-sm">
        How certain are you? This also answers.
      </span>
      {choices.map(({ certainty, words }, at) => (
        <button key={certainty} type="button" className="button quiet" onClick={() => commit(certainty)}>
          <kbd className="key">{at + 1}</kbd> {words}
        </button>
      ))}
      <p role="status" className="commit-missing">
        {!ready && isTold > 0 && <span key={isTold}>{missing}</span>}
      </p>
    </fieldset>
  );
}
