import { createApi } from './api';
import { createPump } from './backoff';
import { cut, KEEPALIVE_BYTES } from './batch';
import { adopt, type Desk, deliver, type Trouble } from './deliver';
import { snapshotOf } from './kept';
import { createLedger } from './ledger';
import { leaseLock, type Still, webLock } from './lock';
import { openStore } from './store';
import { uuid7 } from './uuid7';
import {
  allSaved,
  bringable,
  historyOf,
  kindOf,
  lastOf,
  levelOf,
  notJoined,
  type SaveState,
  type Shown,
} from './view';
import {
  byTime,
  type Draft,
  type DraftOf,
  examOf,
  isLastKind,
  type Kind,
  type Last,
  type LastKind,
  type Level,
  noStanding,
  type Standing,
  subjectOf,
} from './wire';

/** Another device may have rated meanwhile: what a page shows is asked for again after this long. */
const STALE = 60_000;
const NEVER = Number.NEGATIVE_INFINITY;
/** What the server counts nothing from: a page knows all of it by itself. */
const uncounted: readonly Kind[] = ['rating.set', 'tick.set', 'note.set'];

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
   * (or known not to fit there, which the save state says), to its id. Sending goes on by itself. Who makes the
   * id beforehand (a UUIDv7) can record the same again, and it counts once.
   */
  record(draft: Draft, id?: string): Promise<string>;
  subscribe(listener: () => void): () => void;
  level(unit: string): Level | null;
  /** The last event of a kind about a subject (see `subjectOf`). */
  last<K extends LastKind>(kind: K, subject: string): Last<K> | undefined;
  /** What the server made of the learner's answers, when it was asked last. */
  standing(exam: string): Standing;
  /** A unit's ratings, oldest first. */
  history(unit: string): readonly Shown[];
  saveState(): SaveState;
  /** Whether this browser has a session, as far as it knows; after `flush` it knows what the device keeps. */
  hasSession(): boolean;
  /** Says that the page shows an exam: its snapshot is fetched, if there is a session, and kept fresh. */
  show(exam: string): void;
  /** Forgets refused events that the learner has read about. */
  dismissRefused(): Promise<void>;
  /** Ends the notice about former learners; with `bring`, gives what they did to the present one first. */
  settleFormer(bring: boolean): Promise<void>;
  /**
   * Does something to the session itself: what waits is sent first, and no tab of this browser sends anything or
   * begins a session meanwhile. What is shown is fetched anew afterwards. Rejects when `work` does.
   */
  alone<T>(work: (desk: Desk) => Promise<T>): Promise<T>;
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
  const known = new Map<string, { turn: number; value: unknown }>();
  let trouble: Trouble = null;
  let saves = allSaved;
  /** The page has said goodbye: what is recorded now, as by others who hear that it goes, is sent at once. */
  let going = false;
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
      .hold(async (still) => (await send(still)) === null && (await refresh(still)))
      .catch(() => false);
  }

  /** Sends what waits. To be called by one tab at a time. */
  async function send(still: Still): Promise<Trouble> {
    await ledger.reload();
    const homeless = ledger.homeless();
    if (homeless.length > 0) await keep(homeless);
    const { learner } = kept();
    const counted = pending().some(({ kind }) => !uncounted.includes(kind));
    const said = await deliver(desk, api, still);
    // Another learner than before, or something that the server counts: what is shown is fetched anew.
    if (learner !== kept().learner || counted) outdate();
    if (said !== trouble) {
      trouble = said;
      changed();
    }
    return said;
  }

  function outdate(): void {
    for (const exam of shown.keys()) shown.set(exam, NEVER);
  }

  async function refresh(still: Still): Promise<boolean> {
    for (const [exam, fetched] of shown) {
      if (now() - fetched < STALE || !hasSession()) continue;
      if (!(await still())) return false;
      const reply = await api.progress(exam);
      if (reply.ok) {
        await adopt(desk, reply.value.learner);
        await change({ snapshots: [reply.value] });
        const former = notJoined(kept());
        if (former.length < kept().former.length) await change({ former });
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
    going = true;
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

  const stay = () => {
    going = false;
  };
  const wake = () => void pump.wake();
  const returns = ['online', 'focus', 'pageshow', 'visibilitychange'];
  for (const type of returns) target.addEventListener(type, wake);
  target.addEventListener('pagehide', farewell);
  target.addEventListener('pageshow', stay);
  if (tabs) tabs.onmessage = () => void ledger.reload();
  // What the device keeps is shown before the lock is waited for.
  void ledger.reload().then(wake);

  /** Works something out once a turn, and gives the same object as before where nothing in it changed. */
  function remembered<T>(key: string, make: () => T): T {
    const before = known.get(key);
    if (before?.turn === turn) return before.value as T;
    const value = make();
    const same = before && JSON.stringify(before.value) === JSON.stringify(value);
    known.set(key, { turn, value: same ? before.value : value });
    return same ? (before.value as T) : value;
  }

  const hasSession = () => kept().learner !== null || around.hint();
  const history = (unit: string) => remembered(`history ${unit}`, () => historyOf(kept(), pending(), unit));
  const last = <K extends LastKind>(kind: K, subject: string) =>
    remembered(`${kind} ${subject}`, () => lastOf(kept(), pending(), kind, subject));

  /** The event before which a new one may not lie: what is done now is the latest, whatever other clocks said. */
  function before(draft: Draft): { at: string } | undefined {
    if (draft.kind === 'rating.set') return history(draft.unit).at(-1);
    return isLastKind(draft.kind) ? last(draft.kind, subjectOf(draft as DraftOf<LastKind>)) : undefined;
  }

  return {
    async record(draft, id = uuid7(now())) {
      const latest = Date.parse(before(draft)?.at ?? '') || 0;
      const at = new Date(Math.max(now(), latest + 1)).toISOString();
      const { learner } = kept();
      const keeping = keep([{ v: 1, id, learner, exam: examOf(draft.unit), at, ...draft }]);
      if (going) farewell();
      await keeping;
      wake();
      return id;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    level: (unit) => levelOf(history(unit)),
    last,
    standing: (exam) => snapshotOf(kept(), exam)?.standing ?? noStanding,
    history,
    saveState: () => saves,
    hasSession,
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
    alone(work) {
      const done = lock.hold(async (still) => {
        await send(still);
        await still();
        return work(desk);
      });
      return done.finally(() => {
        outdate();
        wake();
      });
    },
    flush: () => pump.wake(),
    stop() {
      pump.stop();
      for (const type of returns) target.removeEventListener(type, wake);
      target.removeEventListener('pagehide', farewell);
      target.removeEventListener('pageshow', stay);
      tabs?.close();
      store.close();
    },
  };
}
