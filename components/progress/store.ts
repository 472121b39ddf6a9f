'use client';

import { useCallback, useSyncExternalStore } from 'react';
import { browserOutbox } from '@/lib/outbox/browser';
import { allSaved, type SaveState, type Shown } from '@/lib/outbox/view';
import { examOf, type Level } from '@/lib/outbox/wire';

const NO_HISTORY: readonly Shown[] = [];

/** Listens to the outbox, and has an exam's snapshot kept fresh while somebody listens. */
function useSubscription(exam: string): (listener: () => void) => () => void {
  return useCallback(
    (listener: () => void) => {
      if (exam) browserOutbox().show(exam);
      return browserOutbox().subscribe(listener);
    },
    [exam],
  );
}

/**
 * The level of a unit, null while unrated and on the server, and what sets it: choosing the level that it has
 * clears it. Renders again only when this unit's level changes.
 */
export function useRating(unit: string): [Level | null, (level: Level) => void] {
  const level = useSyncExternalStore(
    useSubscription(examOf(unit)),
    () => browserOutbox().level(unit),
    () => null,
  );
  const choose = useCallback(
    (chosen: Level) => {
      const next = browserOutbox().level(unit) === chosen ? null : chosen;
      void browserOutbox().record({ kind: 'rating.set', unit, payload: { level: next } });
    },
    [unit],
  );
  return [level, choose];
}

/** All ratings of a unit, the oldest first; none on the server. */
export function useHistory(unit: string): readonly Shown[] {
  return useSyncExternalStore(
    useSubscription(examOf(unit)),
    () => browserOutbox().history(unit),
    () => NO_HISTORY,
  );
}

/**
 * Which of some units of one exam are ticked, in their order: none on the server. Renders again only when one
 * changes.
 */
export function useTicks(units: readonly string[]): boolean[] {
  const ticked = useSyncExternalStore(
    useSubscription(examOf(units[0] ?? '')),
    () => units.map((unit) => (browserOutbox().done(unit) ? '1' : '0')).join(''),
    () => '0'.repeat(units.length),
  );
  return Array.from(ticked, (each) => each === '1');
}

/** Says of a unit that it is done, or not after all. */
export function setTick(unit: string, done: boolean): void {
  void browserOutbox().record({ kind: 'tick.set', unit, payload: { done } });
}

/** How many units stand at each level. */
export type Counts = Record<Level | 'none', number>;

/** Counts units of one exam by level. Renders again only when a count changes; on the server all are unrated. */
export function useCounts(units: readonly string[]): Counts {
  const counted = useSyncExternalStore(
    useSubscription(examOf(units[0] ?? '')),
    () => count(units, (unit) => browserOutbox().level(unit)),
    () => count(units, () => null),
  );
  // A string, because a store's snapshot has to be the same until it changes.
  const [practice = 0, review = 0, ready = 0, none = 0] = counted.split(' ').map(Number);
  return { practice, review, ready, none };
}

function count(units: readonly string[], levelOf: (unit: string) => Level | null): string {
  const counts: Counts = { practice: 0, review: 0, ready: 0, none: 0 };
  for (const unit of units) counts[levelOf(unit) ?? 'none']++;
  return `${counts.practice} ${counts.review} ${counts.ready} ${counts.none}`;
}

/** What is not saved, refused, or left with a former learner; all well on the server. */
export function useSaveState(): SaveState {
  return useSyncExternalStore(
    useSubscription(''),
    () => browserOutbox().saveState(),
    () => allSaved,
  );
}
