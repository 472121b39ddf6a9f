'use client';

import { useCallback, useLayoutEffect } from 'react';
import { browserOutbox } from '@/lib/outbox/browser';
import type { Outbox } from '@/lib/outbox/outbox';
import { allSaved, type SaveState, type Shown } from '@/lib/outbox/view';
import { examOf, type Level } from '@/lib/outbox/wire';
import { useOutbox } from './useOutbox';

const NO_HISTORY: readonly Shown[] = [];

/**
 * One word for each of some units of one exam, in their order, or null; null for all on the server. Renders
 * again only when one changes.
 */
function useUnits<T extends string>(
  units: readonly string[],
  read: (outbox: Outbox, unit: string) => T | null,
): (T | null)[] {
  // One string, because a store's snapshot has to be the same until it changes.
  const joined = useOutbox(
    examOf(units[0] ?? ''),
    (outbox) => units.map((unit) => read(outbox, unit) ?? '').join(' '),
    '',
  );
  // What waited for the reader's own data need wait no longer.
  useLayoutEffect(() => {
    if (joined.trim()) document.documentElement.removeAttribute('data-known');
  }, [joined]);
  const words = joined.split(' ');
  return units.map((_, at) => (words[at] as T) || null);
}

/** The levels of some units of one exam, in their order. */
export function useLevels(units: readonly string[]): (Level | null)[] {
  return useUnits(units, (outbox, unit) => outbox.level(unit));
}

/** Which of some units of one exam are ticked, by hand or by themselves, in their order. */
export function useTicks(units: readonly string[]): boolean[] {
  return useUnits(units, (outbox, unit) => {
    const itself = outbox.standing(examOf(unit)).ticked[unit];
    return (itself ? itself.done : outbox.last('tick.set', unit)?.payload.done) ? 'done' : null;
  }).map(Boolean);
}

/** The level of a unit, null while unrated and on the server, and what sets it; null clears it. */
export function useRating(unit: string): [Level | null, (level: Level | null) => void] {
  const level = useOutbox(examOf(unit), (outbox) => outbox.level(unit), null);
  const rate = useCallback(
    (level: Level | null) => {
      // The history keeps all that is ever said: what says nothing new is left out.
      if (level === browserOutbox().level(unit)) return;
      void browserOutbox().record({ kind: 'rating.set', unit, payload: { level } });
    },
    [unit],
  );
  return [level, rate];
}

/** All ratings of a unit, the oldest first; none on the server. */
export function useHistory(unit: string): readonly Shown[] {
  return useOutbox(examOf(unit), (outbox) => outbox.history(unit), NO_HISTORY);
}

/** Says of a unit that it is done, or not after all. */
export function setTick(unit: string, done: boolean): void {
  void browserOutbox().record({ kind: 'tick.set', unit, payload: { done } });
}

/** What is not saved, refused, or left with a former learner; all well on the server. */
export function useSaveState(): SaveState {
  return useOutbox('', (outbox) => outbox.saveState(), allSaved);
}
