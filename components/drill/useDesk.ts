'use client';

import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { choiceFrom } from '@/lib/items/choice';
import { browserOutbox, indexedDatabase } from '@/lib/outbox/browser';
import type { Start, View } from './begin';
import { type Desk, openDesk } from './desk';
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
    const opened = openDesk(exam, startFrom(exam), {
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

  const subscribe = useCallback(
    (listener: () => void) => desk?.subscribe(listener) ?? (() => undefined),
    [desk],
  );
  const view = useSyncExternalStore(
    subscribe,
    () => desk?.view() ?? loading,
    () => loading,
  );

  const id = view.is === 'here' ? view.drill.run.id : null;
  useEffect(() => {
    if (id !== null && location.hash !== `#${id}`)
      history.replaceState(null, '', `${location.pathname}#${id}`);
  }, [id]);

  return [view, desk];
}

const isId = /^[0-9a-f-]{36}$/;

function startFrom(exam: string): Start {
  const id = location.hash.slice(1);
  const search = new URLSearchParams(location.search);
  return {
    id: isId.test(id) ? id : null,
    choice: choiceFrom(search),
    run: {
      where: search.get('where') === 'check' ? 'check' : 'drill',
      readFirst: search.get('read') === 'first',
      search: location.search.slice(1),
      from: cameFrom() ?? `/${exam}/drill`,
    },
  };
}

/** The page of ours that led here, unless it was a drill itself. */
function cameFrom(): string | undefined {
  if (!document.referrer) return undefined;
  const { origin, pathname, search } = new URL(document.referrer);
  return origin === location.origin && pathname !== location.pathname ? pathname + search : undefined;
}
