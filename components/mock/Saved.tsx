'use client';

import { useEffect, useState } from 'react';
import { useSaveState } from '@/components/progress/store';

/** What takes no longer than this is not called late. */
const QUIET = 1500;

/** Whether every answer has reached the server. */
export function Saved() {
  const { unsaved, trouble } = useSaveState();
  const [isLate, setLate] = useState(false);
  const isWaiting = unsaved > 0;
  useEffect(() => {
    setLate(false);
    if (!isWaiting) return;
    const timer = setTimeout(() => setLate(true), QUIET);
    return () => clearTimeout(timer);
  }, [isWaiting]);
  const kept = 'go on, all is kept on this device';
  let words = 'All is saved';
  if (isWaiting && trouble === '') words = `No connection: ${kept}`;
  else if (isWaiting) words = isLate || trouble ? `Not saved yet: ${kept}` : 'Saving …';
  return <p className="text-ink-2 text-sm">{words}</p>;
}
