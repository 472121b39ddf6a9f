'use client';

import { useEffect, useRef, useState } from 'react';
import { warningBetween } from '@/lib/mock/timing';
import { keep, kept } from './kept';
import { onClock, warningWords } from './words';

/** A warning stays in sight for so long. */
const SHOWN = 30_000;

/** The time left by the server's clock. It can be hidden; what it says before the end is said in any case. */
export function Clock({ left }: { left: () => number | null }) {
  const [rest, setRest] = useState(left);
  const [isHidden, setHidden] = useState(() => kept('gb-mock-clock') === 'hidden');
  const [warning, setWarning] = useState<{ words: string; at: number } | null>(null);
  const before = useRef(rest);

  useEffect(() => {
    const tick = () => {
      const now = left();
      const due = before.current === null || now === null ? undefined : warningBetween(before.current, now);
      if (due !== undefined && now !== null) setWarning({ words: warningWords(due), at: now });
      else if (now !== null) setWarning((said) => (said && said.at - now > SHOWN ? null : said));
      before.current = now;
      setRest(now);
    };
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [left]);

  function hide(isToHide: boolean): void {
    setHidden(isToHide);
    keep('gb-mock-clock', isToHide ? 'hidden' : 'shown');
  }

  return (
    <div className="mock-clock">
      <p role="status" className="font-semibold">
        {warning?.words}
      </p>
      {!isHidden && rest !== null && (
        <p role="timer" aria-label="Time left" className="mock-time">
          {onClock(rest)}
        </p>
      )}
      <button type="button" className="link-button" onClick={() => hide(!isHidden)}>
        {isHidden ? 'Show the clock' : 'Hide the clock'}
      </button>
    </div>
  );
}
