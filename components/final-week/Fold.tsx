'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { usePlace } from './usePlace';

interface Props {
  exam: string;
  title: string;
  /** The days for which it is: on one of them it is open. */
  days: readonly number[];
  line: string;
  children: ReactNode;
}

/** A checklist, folded away on days for which it is not. */
export function Fold({ exam, title, days, line, children }: Props) {
  const { place } = usePlace(exam);
  const fold = useRef<HTMLDetailsElement>(null);
  const isForToday = place.is === 'within' && days.includes(place.left);
  useEffect(() => {
    if (isForToday && fold.current) fold.current.open = true;
  }, [isForToday]);
  return (
    <details ref={fold} className="final-fold">
      <summary>
        <b>{title}</b> <span className="text-ink-2 text-sm">{line}</span>
      </summary>
      <div className="pt-2 pb-3">{children}</div>
    </details>
  );
}
