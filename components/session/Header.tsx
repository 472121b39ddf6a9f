'use client';

import type { Asked } from './address';
import { Clock } from './Clock';
import type { Run } from './run';
import { useSecondsLeft } from './useSecondsLeft';

interface Props {
  exam: string;
  asked: Asked;
  title: string;
  run: Run;
  onPause: () => void;
}

/** Where the session is, its clock, and the ways out. */
export function Header({ exam, asked, title, run, onPause }: Props) {
  const { at, questions, places } = run;
  const hasClock = asked.seconds > 0 && places[at]?.revealed === false;
  const left = useSecondsLeft(run, asked.seconds);
  return (
    <header className="session-header no-print">
      <h1>
        {at + 1} of {questions.length}
        <span className="sr-only">, {title}</span>
      </h1>
      <p className="session-title">{title}</p>
      {hasClock && <Clock left={left} paused={run.paused} />}
      <div className="session-out">
        {hasClock && left > 0 && (
          <button type="button" className="link-button" onClick={onPause}>
            {run.paused ? 'Go on' : 'Pause'}
          </button>
        )}
        <FullScreen />
        <a href={`/${exam}/session`}>Leave</a>
      </div>
    </header>
  );
}

function FullScreen() {
  // Phones and small tablets have none.
  if (!document.fullscreenEnabled) return null;
  return (
    <button
      type="button"
      className="link-button session-screen"
      onClick={() =>
        void (document.fullscreenElement
          ? document.exitFullscreen()
          : document.documentElement.requestFullscreen())
      }
    >
      Full screen
    </button>
  );
}
