import { isAnswered } from '@/lib/mock/form';
import { type Answered, fetchMock, type MockResult, type OpenMock } from '@/lib/outbox/mocks';
import type { Outbox } from '@/lib/outbox/outbox';
import type { Draft, DraftOf, Kind } from '@/lib/outbox/wire';
import { createOverlay } from './overlay';
import { createServerClock } from './serverClock';
import { answeredIn, type Taken } from './standing';
import { createWatch } from './watch';

/** What is known of a mock. */
export type View =
  | { is: 'loading' }
  | { is: 'offline' }
  | { is: 'failed'; why: string }
  /** `isOver`: it was submitted here, or its time is up, and the result is awaited. */
  | (Taken & { is: 'open'; isOver: boolean })
  | { is: 'ended'; result: MockResult };

/** What a desk needs from the browser. Tests hand in their own. */
export interface Around {
  outbox: Outbox;
  fetch: typeof fetch;
  /** Where online, focus, pageshow and (bubbling) visibilitychange arrive. */
  target: EventTarget;
  isHidden(): boolean;
  /** Milliseconds on a clock that nobody sets. */
  ticks(): number;
  /** Milliseconds since 1970 on the device's clock. */
  now(): number;
}

/** Where a mock is taken: shows it as it stands, saves what is done, and hands it in. */
export interface Desk {
  /** The same object until it changes. */
  view(): View;
  subscribe(listener: () => void): () => void;
  /** Says which question is before the candidate, so that its time counts; null for none. */
  open(item: string | null): void;
  answer(item: string, change: Partial<Answered>): void;
  /** Leaves a case study for good. */
  leave(section: number): void;
  /** Says that the app's pages are being looked up: time away counts from now on. */
  look(): void;
  submit(): void;
  /** Milliseconds left by the server's clock; null without a clock, or before it is known. */
  left(): number | null;
  again(): void;
  stop(): void;
}

type MockDraft = Omit<DraftOf<Extract<Kind, `mock.${string}`>>, 'unit'>;

/** What tabs of this browser tell each other; each mock has its own. */
type Told = { item: string; answered: Answered; at: number } | { closed: number } | { submitted: true };

const NOT_YOURS = 'There is no such mock of yours on this device, so there is nothing to show.';

/** A server that could not be reached is asked again after this long. */
const RETRY = 5000;
/** Coming back to the tab asks for news no more often than this. */
const STALE = 5000;
/** Time in view that is worth an event of its own when the tab is hidden. */
const WORTH = 5000;
/** Longer than the server's answer can be late, so that its end is behind us when we say so. */
const AFTER_END = 300;

/** Opens the desk of a mock. */
export function openDesk(exam: string, id: string, around: Around): Desk {
  const { outbox, ticks, target } = around;
  const listeners = new Set<() => void>();
  const tabs = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(`mock ${id}`);
  const watch = createWatch(ticks);
  const clock = createServerClock(ticks, around.now);
  const overlay = createOverlay();
  let view: View = { is: 'loading' };
  let server: OpenMock | undefined;
  let asking: Promise<void> | undefined;
  let isAskedAgain = false;
  let askedAt = Number.NEGATIVE_INFINITY;
  let unsaved = 0;
  let refused = outbox.saveState().refused.length;
  let isLooking = false;
  let isStopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function show(next: View): void {
    view = next;
    for (const listener of listeners) listener();
  }

  function showTaken(): void {
    if (server && view.is !== 'ended') show({ is: 'open', ...overlay.over(server) });
  }

  /** Sends what waits, then asks how the mock stands; once more when that was wanted meanwhile. */
  function ask(): Promise<void> {
    isAskedAgain = true;
    asking ??= (async () => {
      while (isAskedAgain && view.is !== 'ended' && !isStopped) {
        isAskedAgain = false;
        await askOnce();
      }
      asking = undefined;
    })();
    return asking;
  }

  async function askOnce(): Promise<void> {
    overlay.ask();
    askedAt = ticks();
    await outbox.flush();
    const isSent = outbox.saveState().unsaved === 0;
    if (!outbox.hasSession()) return fail(401, '');
    const before = ticks();
    const reply = await fetchMock(around.fetch, id);
    if (isStopped) return;
    if (!reply.ok) return fail(reply.status, reply.error);
    if (reply.value.phase === 'ended') return finish(reply.value);
    server = reply.value;
    clock.set(server.now, before);
    if (isSent) overlay.settle(server.phase);
    showTaken();
    arm();
  }

  function fail(status: number, why: string): void {
    const isLater = status === 0 || status >= 500;
    if (isLater && (view.is !== 'open' || view.isOver)) {
      clearTimeout(timer);
      timer = setTimeout(() => void ask(), RETRY);
    }
    // What is before the candidate stays there.
    if (view.is === 'open') return;
    if (isLater) show({ is: 'offline' });
    else show({ is: 'failed', why: status === 401 ? NOT_YOURS : why });
  }

  function finish(result: MockResult): void {
    clearTimeout(timer);
    watch.look(null);
    show({ is: 'ended', result });
  }

  /** The end comes by itself. */
  function arm(): void {
    clearTimeout(timer);
    const rest = left();
    if (rest === null) return;
    if (rest <= -AFTER_END) void submit();
    else timer = setTimeout(arm, rest + AFTER_END);
  }

  const left = () => (server?.endsAt ? clock.until(server.endsAt) : null);

  const canWrite = () => view.is === 'open' && !view.isOver && (left() ?? 1) > 0;

  /** Other tabs are told once it is on the device, so that whichever asks the server first sends it. */
  async function record(draft: MockDraft, told?: Told): Promise<void> {
    await outbox.record({ ...draft, unit: exam } as Draft);
    if (told) tabs?.postMessage(told);
  }

  function write(item: string, change: Partial<Answered>): void {
    if (view.is !== 'open' || !canWrite()) return;
    const { response, flagged } = { ...answeredIn(view, item), ...change };
    const answered = { response: isAnswered(response) ? response : null, flagged };
    const at = around.now();
    overlay.answer(item, answered, at);
    showTaken();
    const keeps = (['response', 'flagged'] as const).filter((part) => !(part in change));
    const payload = { mock: id, item, ...answered, spent: watch.take(), ...(keeps.length > 0 && { keeps }) };
    void record({ kind: 'mock.response', payload }, { item, answered, at });
  }

  /** Keeps the time of the question in view, where it is worth it, or the question was never seen before. */
  function put(least = 1000): void {
    const item = watch.item();
    if (item === null || view.is !== 'open') return;
    if (watch.elapsed() >= least || !view.answered[item]) write(item, {});
  }

  async function submit(): Promise<void> {
    if (overlay.isSubmitted() || view.is !== 'open') return;
    put();
    overlay.submit();
    showTaken();
    await record({ kind: 'mock.submitted', payload: { mock: id } }, { submitted: true });
    await ask();
  }

  function hear({ data }: MessageEvent<Told>): void {
    let isUnclear = 'submitted' in data;
    if ('item' in data) isUnclear = overlay.answer(data.item, data.answered, data.at);
    else if ('closed' in data) overlay.close(data.closed);
    else overlay.submit();
    showTaken();
    if (isUnclear) void ask();
  }

  function onReturn(): void {
    if (around.isHidden()) {
      put(WORTH);
      watch.pause();
      return;
    }
    const away = watch.resume();
    if (isLooking && away > 0 && canWrite())
      void record({ kind: 'mock.looked', payload: { mock: id, ms: away } });
    if (ticks() - askedAt > STALE) void ask();
  }

  const looksAtClock = setInterval(() => clock.isLost() && void ask(), 10_000);

  // Once all is sent, the result can be asked for.
  const unsubscribe = outbox.subscribe(() => {
    const { length } = outbox.saveState().refused;
    // What was refused does not hold: the server says what does.
    if (length > refused) void ask();
    refused = length;
    const before = unsaved;
    unsaved = outbox.saveState().unsaved;
    if (view.is === 'open' && view.isOver && before > 0 && unsaved === 0) void ask();
  });
  const returns = ['online', 'focus', 'pageshow', 'visibilitychange'];
  for (const type of returns) target.addEventListener(type, onReturn);
  tabs?.addEventListener('message', hear);
  void ask();

  return {
    view: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    open(item) {
      if (item === watch.item()) return;
      put();
      watch.look(item);
    },
    answer: write,
    leave(section) {
      if (!canWrite()) return;
      put();
      watch.look(null);
      overlay.close(section);
      showTaken();
      void record({ kind: 'mock.section', payload: { mock: id, section } }, { closed: section });
    },
    look() {
      isLooking = true;
    },
    submit: () => void submit(),
    left,
    again: () => void ask(),
    stop() {
      isStopped = true;
      clearTimeout(timer);
      clearInterval(looksAtClock);
      unsubscribe();
      tabs?.close();
      for (const type of returns) target.removeEventListener(type, onReturn);
    },
  };
}
