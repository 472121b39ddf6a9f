'use client';

import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { browserOutbox } from '@/lib/outbox/browser';
import type { Level } from '@/lib/outbox/wire';

/**
 * The levels of units of one exam, in their order; all null on the server. Renders again only when one
 * of them changes.
 */
export function useLevels(exam: string, units: readonly string[]): (Level | null)[] {
  const subscribe = useCallback(
    (listener: () => void) => {
      browserOutbox().show(exam);
      return browserOutbox().subscribe(listener);
    },
    [exam],
  );
  // One string, because a store's snapshot has to be the same until something in it changes.
  const joined = useSyncExternalStore(
    subscribe,
    () => units.map((unit) => browserOutbox().level(unit) ?? '').join(),
    () => units.map(() => '').join(),
  );
  return useMemo(() => joined.split(',').map((level) => (level === '' ? null : (level as Level))), [joined]);
}
