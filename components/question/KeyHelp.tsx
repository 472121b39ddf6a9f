'use client';

import { useRef } from 'react';
import { useKeys } from './useKeys';

/** Keys and what they do. */
export type KeyWords = readonly (readonly [keys: string, does: string])[];

const ofQuestions: KeyWords = [
  ['A to F', 'choose an option, or judge the next statement'],
  ['Arrows', 'move among options, statements and lines'],
  ['Space', 'chooses what has the focus; picks a step up and puts it down'],
];

const ofCommit: KeyWords = [
  ['1, 2, 3', 'answer: a guess, think so, sure'],
  ['Enter', 'answers without saying how certain'],
];

interface Props {
  /** Whether an answer is given by saying how certain it is. */
  commits?: boolean;
  /** Keys of the screen around the question. */
  more?: KeyWords;
}

/** Opens the list of keys, also by the key `?`. */
export function KeyHelp({ commits = true, more = [] }: Props) {
  const opener = useRef<HTMLButtonElement>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const open = () => dialog.current?.showModal();
  useKeys(opener, ({ key }) => {
    if (key !== '?') return false;
    open();
    return true;
  });
  return (
    <>
      <button ref={opener} type="button" className="key-help no-print" onClick={open}>
        <kbd className="key">?</kbd> keys
      </button>
      <dialog ref={dialog} className="keys" aria-label="Keys">
        <dl>
          {[...ofQuestions, ...(commits ? ofCommit : []), ...more].map(([keys, does]) => (
            <div key={does} className="contents">
              <dt>
                <kbd className="key">{keys}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <form method="dialog" className="mt-4">
          <button type="submit" className="button quiet">
            Close
          </button>
        </form>
      </dialog>
    </>
  );
}
