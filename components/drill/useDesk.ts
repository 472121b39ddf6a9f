'use client';

import { useEffect, useState } from 'react';
import { useView } from '@/components/ui/useView';
import { browserOutbox, indexedDatabase } from '@/lib/outbox/browser';
import type { View } from './begin';
import { type Desk, openDesk } from './desk';
import { startFrom } from './start';
import { openDrillStore } from './store';

const loading: View = { is: 'loading' };

/**
 * The drill that the page's address asks for: one to go on with by its id behind the `#`, or what to choose. Once it
 * is there its id stands in the address, so that a reload goes on with it.
 */
export function useDesk(exam: string): [View, Desk | undefined] {
  const [desk, setDesk] = useState<Desk>();

  useEffect(() => {
    const store = openDrillStore(indexedDatabase(), () => Date.now());
    const opened = openDesk(exam, startFrom(exam, location, document.referrer, isShownAgain()), {
      outbox: browserOutbox(),
      store,
      fetch: (input, init) => fetch(input, init),
      target: window,
      isHidden: () => document.visibilityState === 'hidden',
      now: () => Date.now(),
    });
    setDesk(opened);
    return () => {
      opened.stop();
      store.close();
    };
  }, [exam]);

  const view = useView(desk, loading);

  const id = view.is === 'here' ? view.drill.run.id : null;
  useEffect(() => {
    if (id !== null && location.hash !== `#${id}`)
      history.replaceState(null, '', `${location.pathname}#${id}`);
  }, [id]);

  return [view, desk];
}

/** Whether the browser shows a page again, rather than following a link to it. */
function isShownAgain(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  return navigation instanceof PerformanceNavigationTiming && navigation.type !== 'navigate';
}
