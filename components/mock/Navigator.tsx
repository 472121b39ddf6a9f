'use client';

import type { Standing, State, Taken } from './standing';
import { standingWords } from './words';

interface Props {
  taken: Taken;
  standings: Standing[];
  /** The question in view; undefined on the review. */
  now: string | undefined;
  onGo: (to: number | 'review') => void;
}

/** All questions by number, with how each stands, and the way to the end. */
export function Navigator({ taken, standings, now, onGo }: Props) {
  const many = (state: State) => standings.filter((one) => one.state === state).length;
  const flagged = standings.filter((one) => one.flagged).length;
  return (
    <nav aria-label="Questions">
      {taken.mock.sections.map((section, at) => (
        <div key={section.questions[0]}>
          {taken.mock.sections.length > 1 && (
            <p className="mt-3 mb-1 text-ink-2 text-sm">
              {section.case ? 'Case study' : 'Questions'}
              {taken.closed.includes(at) && ', left for good'}
            </p>
          )}
          <ul className="mock-grid">
            {standings
              .filter((one) => one.section === at)
              .map((one) => (
                <li key={one.id}>
                  <button
                    type="button"
                    aria-label={standingWords(one)}
                    aria-current={one.id === now ? 'step' : undefined}
                    aria-disabled={one.isClosed}
                    data-state={one.state}
                    className="mock-cell"
                    onClick={() => onGo(one.number - 1)}
                  >
                    <span aria-hidden="true">{one.number}</span>
                    <Shape state={one.state} />
                    {one.flagged && <Flag />}
                  </button>
                </li>
              ))}
          </ul>
        </div>
      ))}
      <ul className="mt-3 grid gap-0.5 text-ink-2 text-sm">
        <li>
          <Shape state="answered" /> {many('answered')} answered
        </li>
        {many('part') > 0 && (
          <li>
            <Shape state="part" /> {many('part')} in part
          </li>
        )}
        <li>
          <Shape state="open" /> {many('open')} not answered
        </li>
        <li>
          <Flag /> {flagged} flagged
        </li>
      </ul>
      {now && (
        <button type="button" className="button quiet mt-4" onClick={() => onGo('review')}>
          Review and submit
        </button>
      )}
    </nav>
  );
}

/** A bar that is full, half full or empty. */
function Shape({ state }: { state: State }) {
  const width = { open: 0, part: 7, answered: 14 }[state];
  return (
    <svg viewBox="0 0 16 6" className="mock-shape" aria-hidden="true">
      <rect x="1" y="1" width="14" height="4" fill="none" stroke="currentColor" />
      <rect x="1" y="1" width={width} height="4" fill="currentColor" />
    </svg>
  );
}

function Flag() {
  return (
    <svg viewBox="0 0 10 12" className="mock-flag" aria-hidden="true">
      <path d="M1.5 12V1h7l-2 2.5 2 2.5h-6" fill="currentColor" stroke="currentColor" />
    </svg>
  );
}
