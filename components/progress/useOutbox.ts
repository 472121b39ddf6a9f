import { useCallback, useSyncExternalStore } from 'react';
import { browserOutbox } from '@/lib/outbox/browser';
import type { Outbox } from '@/lib/outbox/outbox';

/** A part of what the outbox knows, `onServer` before it knows anything. While it shows, it is kept fresh. */
export function useOutbox<T>(exam: string, read: (outbox: Outbox) => T, onServer: T): T {
  const subscribe = useCallback(
    (listener: () => void) => {
      if (exam) browserOutbox().show(exam);
      return browserOutbox().subscribe(listener);
    },
    [exam],
  );
  return useSyncExternalStore(
    subscribe,
    () => read(browserOutbox()),
    () => onServer,
  );
}
