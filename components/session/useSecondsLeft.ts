'use client';

import { useEffect, useState } from 'react';
import { type Run, secondsLeft } from './run';

/** How often the clock is looked at, in milliseconds. */
const TICK = 200;

/** What is left of so many seconds for the question on the screen, while they run; 0 where there is no clock. */
export function useSecondsLeft(run: Run, seconds: number): number {
  const [now, setNow] = useState(() => Date.now());
  const isRunning = seconds > 0 && run.since !== null;
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => setNow(Date.now()), TICK);
    return () => clearInterval(timer);
  }, [isRunning]);
  // A clock that was just set going began later than it was looked at last.
  return secondsLeft(run, seconds, Math.max(now, run.since ?? 0));
}
