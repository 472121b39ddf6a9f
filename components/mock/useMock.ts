'use client';

import { useEffect, useState } from 'react';
import { useView } from '@/components/ui/useView';
import { browserOutbox } from '@/lib/outbox/browser';
import { type Desk, openDesk, type View } from './desk';

const loading: View = { is: 'loading' };

/** A mock as it stands, and where it is taken; none on the server. */
export function useMock(exam: string, id: string): [View, Desk | undefined] {
  const [desk, setDesk] = useState<Desk>();

  useEffect(() => {
    const opened = openDesk(exam, id, {
      outbox: browserOutbox(),
      fetch: (input, init) => fetch(input, init),
      target: window,
      isHidden: () => document.visibilityState === 'hidden',
      ticks: () => performance.now(),
      now: () => Date.now(),
    });
    setDesk(opened);
    return () => opened.stop();
  }, [exam, id]);

  const view = useView(desk, loading);
  return [view, desk];
}
