import { createApi } from './api';
import { createPump } from './backoff';
import { cut, KEEPALIVE_BYTES } from './batch';
import { adopt, type Desk, deliver, type Trouble } from './deliver';
import { createLedger } from './ledger';
import { leaseLock, type Still, webLock } from './lock';
import { openStore } from './store';
import { uuid7 } from './uuid7';
import { allSaved, bringable, historyOf, kindOf, levelOf, type SaveState, type Shown, tickOf } from './view';
import { byTime, type Draft, examOf, type Level } from './wire';

/** Another device may have rated meanwhile: what a page shows is asked for again after this long. */
const STALE = 60_000;
const NEVER = Number.NEGATIVE_INFINITY;

/** What the outbox needs from the browser. Tests hand in their own. */
export interface Surroundings {
  fetch: typeof fetch;
  indexedDB: IDBFactory | undefined;
  /** undefined on plain http addresses: the lock is then a lease in IndexedDB. */
  locks: LockManager | undefined;
  /** Where online, focus, pageshow, pagehide and (bubbling) visibilitychange arrive. */
  target: EventTarget;
  /** Whether a cookie says that there is a session, though this device's storage may have forgotten it. */
  hint(): boolean;
  now(): number;
  random(): number;
}

/** The browser's side of the one door. Functions that give state give the same object until it changes. */
export interface Outbox {
  /**
   * Takes what the learner did: it counts in this page at once. Resolves when the event is on the device
   * (or known not to fit there, which the save state says). Sending goes on by itself.
   */
  record(draft: Draft): Promise<void>;
  subscribe(listener: () => void): () => void;
  level(unit: string): Level | null;
  /** Whether something to tick is done. */
  done(unit: string): boolean;
  /** A unit's ratings, oldest first. */
  history(unit: string): readonly Shown[];
  saveState(): SaveState;
  /** Says that the page shows an exam: its snapshot is fetched, if there is a session, and kept fresh. */
  show(exam: string): void;
  /** Forgets refused events that the learner has read about. */
  dismissRefused(): Promise<void>;
  /** Ends the notice about former learners; with `bring`, gives what they did to the present one first. */
  settleFormer(bring: boolean): Promise<void>;
  /** Sends now instead of soon; resolves when nothing more can be done at once. */
  flush(): Promise<void>;
  /** Leaves timers, listeners and connections; what was recorded stays on the device. */
  stop(): void;
}

/** Opens the outbox of this browser; one for a page. */
export function createOutbox(around: Surroundings, name = 'greenboard'): Outbox {
  const { now, random, target } = around;
  const api = createApi(around.fetch);
  const store = openStore(around.indexedDB, name);
  const lock = around.locks ? webLock(around.locks) : leaseLock(store, uuid7(now()), now, random);
  const tabs = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(name);
  const ledger = createLedger(store, changed, () => tabs?.postMessage(0));
  const { change, keep, kept, pending } = ledger;
  const desk: Desk = { kept, pending, change, now };
  const pump = createPump(pass, random);
  const listeners = new Set<() => void>();
  /** Exams on this page, and when each was last fetched. */
  const shown = new Map<string, number>();
  const histories = new Map<string, { turn: number; entries: Shown[] }>();
  let trouble: Trouble = null;
  let saves = allSaved;
  /** Counts changes of anything that is shown. */
  let turn = 0;

  function changed(): void {
    turn++;
    const waiting = pending();
    const next: SaveState = {
      unsaved: waiting.length,
      unsavedKind: kindOf(waiting),
      fragile: ledger.homeless().length > 0,
      trouble: waiting.length > 0 ? trouble : null,
      refused: kept().refused,
      former: kept().former.length > 0 ? { events: bringable(kept(), waiting).length } : null,
    };
    if (JSON.stringify(next) !== JSON.stringify(saves)) saves = next;
    for (const listener of listeners) listener();
  }

  /** One turn at the door: send what waits, then fetch what the page shows. True when both are done. */
  function pass(): Promise<boolean> {
    return lock
      .hold(async (still) => {
        await ledger.reload();
        const homeless = ledger.homeless();
        if (homeless.length > 0) await keep(homeless);
        const { learner } = kept();
        const said = await deliver(desk, api, still);
        // Another learner than before: what is shown is to be fetched anew.
        if (learner !== kept().learner) for (const exam of shown.keys()) shown.set(exam, NEVER);
        if (said !== trouble) {
          trouble = said;
          changed();
        }
        return said === null && (await refresh(still));
      })
      .catch(() => false);
  }

  async function refresh(still: Still): Promise<boolean> {
    for (const [exam, fetched] of shown) {
      if (now() - fetched < STALE || (kept().learner === null && !around.hint())) continue;
      if (!(await still())) return false;
      const reply = await api.progress(exam);
      if (reply.ok) {
        await adopt(desk, reply.value.learner);
        await change({ snapshots: [reply.value] });
      } else if (reply.status === 0 || reply.status >= 500) {
        return false;
      }
      // Anything else (no session any more) will not be better when asked again soon.
      shown.set(exam, now());
    }
    return true;
  }

  /** The page goes: a last try for what waits, which the browser finishes without it. Answers are not heard. */
  function farewell(): void {
    lock.release();
    const { learner } = kept();
    const [batch] = cut(pending().sort(byTime), KEEPALIVE_BYTES);
    if (learner === null || !batch) return;
    void api.events(
      batch.map((event) => ({ ...event, learner })),
      new Date(now()).toISOString(),
      true,
    );
  }

  const wake = () => void pump.wake();
  const returns = ['online', 'focus', 'pageshow', 'visibilitychange'];
  for (const type of returns) target.addEventListener(type, wake);
  target.addEventListener('pagehide', farewell);
  if (tabs) tabs.onmessage = () => void ledger.reload();
  // What the device keeps is shown before the lock is waited for.
  void ledger.reload().then(wake);

  function history(unit: string): readonly Shown[] {
    const known = histories.get(unit);
    if (known?.turn === turn) return known.entries;
    const entries = historyOf(kept(), pending(), unit);
    const same = known && JSON.stringify(known.entries) === JSON.stringify(entries);
    histories.set(unit, { turn, entries: same ? known.entries : entries });
    return same ? known.entries : entries;
  }

  const tick = (unit: string) => tickOf(kept(), pending(), unit);

  return {
    async record(draft) {
      // What is done now is the latest of its unit, whatever the clocks say that made the earlier ones.
      const before = draft.kind === 'tick.set' ? tick(draft.unit) : history(draft.unit).at(-1);
      const latest = Date.parse(before?.at ?? '') || 0;
      const at = new Date(Math.max(now(), latest + 1)).toISOString();
      const { learner } = kept();
      await keep([{ v: 1, id: uuid7(now()), learner, exam: examOf(draft.unit), at, ...draft }]);
      wake();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    level: (unit) => levelOf(history(unit)),
    done: (unit) => tick(unit)?.done ?? false,
    history,
    saveState: () => saves,
    show(exam) {
      if (shown.has(exam)) return;
      shown.set(exam, NEVER);
      wake();
    },
    dismissRefused: () => change({ dismiss: kept().refused.map(({ id }) => id) }),
    async settleFormer(bring) {
      const events = bring ? bringable(kept(), pending()) : [];
      if (events.length > 0) await keep(events);
      await change({ former: [] });
      wake();
    },
    flush: () => pump.wake(),
    stop() {
      pump.stop();
      for (const type of returns) target.removeEventListener(type, wake);
      target.removeEventListener('pagehide', farewell);
      tabs?.close();
      store.close();
    },
  };
}
