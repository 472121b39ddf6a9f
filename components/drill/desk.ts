import { batchSize, fetchItems, type Named } from '@/lib/outbox/drills';
import type { Outbox } from '@/lib/outbox/outbox';
import { uuid7 } from '@/lib/outbox/uuid7';
import { chosen, fetched, type Start, type View } from './begin';
import { unrecorded } from './events';
import { arrive, type Drill, draft, goOn, type Progress, settle, withProgress } from './run';
import type { DrillStore } from './store';
import { merged } from './together';

/** What a desk needs of the browser. Tests hand in their own. */
export interface Surroundings {
  outbox: Outbox;
  store: DrillStore;
  fetch: typeof fetch;
  /** Where online and (bubbling) visibilitychange arrive. */
  target: EventTarget;
  isHidden(): boolean;
  now(): number;
}

/** Where a drill is worked on. What is done counts at once, is kept on the device, and goes to the outbox. */
export interface Desk {
  /** The same object until something changes. */
  view(): View;
  subscribe(listener: () => void): () => void;
  /** Fetches what could not be fetched before. */
  again(): void;
  /** Takes a step, and with it the time that the question on the screen has been there. */
  change(step: (drill: Drill) => Drill): void;
  /** Resolves when all that was done is on the device and with the outbox. */
  settled(): Promise<void>;
  stop(): void;
}

/** Asks again for questions that did not come after this many milliseconds. */
const AGAIN = 10_000;

export function openDesk(exam: string, start: Start, around: Surroundings): Desk {
  const { outbox, store, now, target } = around;
  const listeners = new Set<() => void>();
  let view: View = { is: 'loading' };
  let saving = Promise.resolve();
  let fetching = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Since when the question on the screen is there; undefined while the page is hidden. */
  let since: number | undefined;

  function show(next: View): void {
    view = next;
    for (const listener of listeners) listener();
  }

  /** What is known of the drill now; nothing while there is none. */
  const drillNow = () => (view.is === 'here' ? view.drill : undefined);

  function set(drill: Drill): void {
    if (view.is === 'here') show({ ...view, drill });
  }

  async function load(): Promise<void> {
    if (start.fault) return show({ is: 'nothing', why: start.fault });
    show({ is: 'loading' });
    const kept = start.id === null ? undefined : await store.read(start.id);
    // What was not sent yet is to be in what the server knows.
    if (!kept) await outbox.flush();
    if (kept) show({ is: 'here', drill: start.isReload ? kept : goOn(kept) });
    else if (start.id === null) show(await chosen(around.fetch, exam, start, uuid7(now())));
    else show(await fetched(around.fetch, exam, start.run.from, start.id));
    since = around.isHidden() ? undefined : now();
    const drill = drillNow();
    if (!drill) return;
    if (!kept) await store.keepQuestions(drill);
    await save();
    void fetchMore();
    if (kept?.progress.recorded.includes(kept.run.id)) await hearOfOthers(kept.run.id);
  }

  /** Another device may have answered meanwhile. */
  async function hearOfOthers(id: string): Promise<void> {
    await outbox.flush();
    const theirs = await fetched(around.fetch, exam, start.run.from, id);
    if (theirs.is !== 'here') return;
    adopt(theirs.drill.progress);
    await save();
  }

  /** Takes in how far another tab or device is. */
  function adopt(theirs: Progress): void {
    const drill = drillNow();
    if (!drill) return;
    const both = merged(theirs, drill.progress);
    if (JSON.stringify(both) !== JSON.stringify(drill.progress)) set({ ...drill, progress: both });
  }

  /** Fetches the questions that are not here yet, those that come next first, as long as there are any. */
  async function fetchMore(): Promise<void> {
    clearTimeout(timer);
    if (fetching) return;
    fetching = true;
    for (let wanted = missing(); wanted.length > 0; wanted = missing()) {
      const reply = await fetchItems(around.fetch, exam, wanted);
      const drill = drillNow();
      if (!reply.ok || !drill) {
        timer = setTimeout(fetchMore, AGAIN);
        break;
      }
      const arrived = arrive(drill, wanted, reply.value);
      set(arrived);
      await store.keepQuestions(arrived);
    }
    fetching = false;
  }

  function missing(): Named[] {
    const drill = drillNow();
    if (!drill) return [];
    const { run, questions, progress } = drill;
    const at = progress.at === 'result' ? 0 : progress.at;
    const inOrder = [...run.items.slice(at), ...run.items.slice(0, at)];
    return inOrder.filter(({ id }) => !questions[id]).slice(0, batchSize);
  }

  /** One save after the other: each keeps all that was done before it. */
  function save(): Promise<void> {
    saving = saving.then(keepAndRecord);
    return saving;
  }

  /** The device first: what is kept there and did not reach the outbox is recorded after the next start. */
  async function keepAndRecord(): Promise<void> {
    await keep();
    const begun = drillNow();
    const events = begun ? unrecorded(begun) : [];
    for (const { id, draft: event } of events) {
      await outbox.record(event, id);
      const drill = drillNow();
      if (drill) set(withProgress(drill, { recorded: [...drill.progress.recorded, id] }));
    }
    if (events.length > 0) await keep();
  }

  async function keep(): Promise<void> {
    const drill = drillNow();
    if (drill) adopt(await store.keepProgress(drill));
  }

  /** The time since `since` goes to the question on the screen, unless it is answered. */
  function timed(drill: Drill): Drill {
    const { at, drafts } = drill.progress;
    const spent = since === undefined ? 0 : Math.max(0, now() - since);
    since = around.isHidden() ? undefined : now();
    const item = at === 'result' ? undefined : drill.run.items[at]?.id;
    return item ? draft(drill, item, { ms: (drafts[item]?.ms ?? 0) + spent }) : drill;
  }

  function change(step: (drill: Drill) => Drill): void {
    const drill = drillNow();
    if (!drill) return;
    show({ is: 'here', drill: step(timed(drill)) });
    void save();
    void fetchMore();
  }

  const again = () => void (view.is === 'failed' ? load() : fetchMore());
  // A page that is hidden may never be seen again.
  const look = () => change((drill) => (around.isHidden() ? settle(drill) : drill));
  target.addEventListener('online', again);
  target.addEventListener('visibilitychange', look);
  const deafen = store.listen(async (id) => {
    if (drillNow()?.run.id !== id) return;
    const kept = await store.read(id);
    if (kept) adopt(kept.progress);
  });

  void load();
  return {
    view: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    again,
    change,
    settled: () => saving,
    stop() {
      clearTimeout(timer);
      deafen();
      target.removeEventListener('online', again);
      target.removeEventListener('visibilitychange', look);
    },
  };
}
