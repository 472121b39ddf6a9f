'use client';

import { useId } from 'react';

interface Props {
  hands: number | null;
  people: number | null;
  onCount: (hands: number | null) => void;
}

/** How many of a group were right: tapped, or typed as a number. Nothing has to be said. */
export function Hands({ hands, people, onCount }: Props) {
  const id = useId();
  const step = (by: number) => onCount((hands ?? 0) + by);
  return (
    <div className="session-hands no-print">
      <label htmlFor={id}>How many were right?</label>
      <button type="button" className="button quiet" aria-label="One fewer" onClick={() => step(-1)}>
        −
      </button>
      <input
        id={id}
        className="field"
        inputMode="numeric"
        autoComplete="off"
        value={hands ?? ''}
        onChange={({ target }) => {
          const number = Number.parseInt(target.value, 10);
          onCount(Number.isNaN(number) ? null : number);
        }}
        // From here the keys of the session are heard again.
        onKeyDown={({ key, currentTarget }) => key === 'Enter' && currentTarget.blur()}
      />
      <button type="button" className="button quiet" aria-label="One more" onClick={() => step(1)}>
        +
      </button>
      {people !== null && <span>of {people}</span>}
    </div>
  );
}
