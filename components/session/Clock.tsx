'use client';

import { useEffect, useState } from 'react';
import { type Run, secondsLeft } from './run';

/** How often the clock is looked at, in milliseconds. */
const TICK = 200;

/** What is left for the question on the screen. At its end nothing happens but that it says so. */
export function Clock({ run, seconds }: { run: Run; seconds: number }) {
  const [now, setNow] = useState(() => Date.now());
  const isRunning = run.since !== null;
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => setNow(Date.now()), TICK);
    return () => clearInterval(timer);
  }, [isRunning]);
  // A clock that was just set going began later than it was looked at last.
  const left = secondsLeft(run, seconds, Math.max(now, run.since ?? 0));
  const figures = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
  return (
    <>
      <p role="timer" aria-live="off" className="session-clock">
        {left === 0 ? 'Time is up' : figures}
        {run.paused && ', paused'}
      </p>
      <p role="status" className="sr-only">
        {left === 0 && 'Time is up.'}
      </p>
    </>
  );
}
