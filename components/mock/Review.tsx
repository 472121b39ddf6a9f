'use client';

import type { Ref } from 'react';
import type { Standing } from './standing';
import { isUnsettled, stillOpen } from './words';

interface Props {
  ref: Ref<HTMLElement>;
  standings: Standing[];
  onGo: (to: number) => void;
  /** Number of the question that one came from. */
  from: number;
  onSubmit: () => void;
}

/** What is not answered or flagged, before the mock is submitted. */
export function Review({ ref, standings, from, onGo, onSubmit }: Props) {
  const open = standings.filter(({ isClosed }) => !isClosed);
  const shut = standings.filter((one) => one.isClosed && isUnsettled(one));
  return (
    <section ref={ref} tabIndex={-1} aria-labelledby="review" className="focus:outline-none">
      <h2 id="review">{stillOpen(standings)}</h2>
      <p className="mt-2 text-ink-2">A wrong answer costs nothing, so leave none empty.</p>
      <List title="Not answered" all={open.filter(({ state }) => state === 'open')} onGo={onGo} />
      <List title="Answered in part" all={open.filter(({ state }) => state === 'part')} onGo={onGo} />
      <List title="Flagged" all={open.filter(({ flagged }) => flagged)} onGo={onGo} />
      {shut.length > 0 && (
        <p className="mt-4 text-ink-2 text-sm">
          In a part that you have left: {shut.map(({ number }) => number).join(', ')}.
        </p>
      )}
      <div className="mock-ways">
        <button type="button" className="button" onClick={onSubmit}>
          Submit
        </button>
        <button type="button" className="button quiet" onClick={() => onGo(from - 1)}>
          Back to question {from}
        </button>
      </div>
    </section>
  );
}

function List({ title, all, onGo }: { title: string; all: Standing[]; onGo: (to: number) => void }) {
  if (all.length === 0) return null;
  return (
    <>
      <h3 className="mt-4">{title}</h3>
      <ul className="mt-1.5 flex flex-wrap gap-2">
        {all.map(({ id, number }) => (
          <li key={id}>
            <button type="button" className="mock-number" onClick={() => onGo(number - 1)}>
              <span className="sr-only">Question </span>
              {number}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
