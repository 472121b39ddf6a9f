import { applied, type Change, type Kept, nothingKept } from './kept';
import type { Store } from './store';
import type { Envelope } from './wire';

/**
 * What this page knows: memory first, the device's storage behind it. Where storage fails, memory goes on
 * alone. Nothing here rejects.
 */
export interface Ledger {
  kept(): Kept;
  /** Every event that is not acknowledged, also those that storage did not take. */
  pending(): Envelope[];
  /** Those that storage did not take: they go with the page. */
  homeless(): Envelope[];
  /** Takes events in; they count at once. Resolves when they are stored, or known not to be. */
  keep(events: readonly Envelope[]): Promise<void>;
  change(step: Change): Promise<void>;
  /** Reads what storage holds, which other tabs may have changed. */
  reload(): Promise<void>;
}

/**
 * @param changed called after every change of what this page knows
 * @param tell called when storage has changed, so that other tabs reload
 */
export function createLedger(store: Store, changed: () => void, tell: () => void): Ledger {
  let kept = nothingKept;
  /** Events that are not (yet) in storage; `failed` once it did not take them. */
  const loose = new Map<string, { event: Envelope; failed: boolean }>();

  return {
    kept: () => kept,
    pending: () => [...kept.pending, ...Array.from(loose.values(), ({ event }) => event)],
    homeless: () => [...loose.values()].filter(({ failed }) => failed).map(({ event }) => event),
    async keep(events) {
      for (const event of events) loose.set(event.id, { event, failed: !!loose.get(event.id)?.failed });
      changed();
      try {
        await store.write({ put: [...events] });
        // What was sent and acknowledged meanwhile is loose no longer, and must not come back.
        kept = applied(kept, { put: events.filter(({ id }) => loose.delete(id)) });
        tell();
      } catch {
        for (const event of events) if (loose.has(event.id)) loose.set(event.id, { event, failed: true });
      }
      changed();
    },
    async change(step) {
      kept = applied(kept, step);
      if (step.forget) loose.clear();
      for (const id of step.drop ?? []) loose.delete(id);
      changed();
      await store.write(step).then(tell, () => undefined);
    },
    async reload() {
      let before: Kept;
      let fresh: Kept;
      do {
        before = kept;
        fresh = await store.read().catch(() => before);
        // Changed here while reading: what was read may be from before that.
      } while (before !== kept);
      if (fresh === before) return;
      kept = fresh;
      for (const { id } of fresh.pending) loose.delete(id);
      changed();
    },
  };
}
