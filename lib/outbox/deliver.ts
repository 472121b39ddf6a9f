import type { Api } from './api';
import { cut, halves } from './batch';
import { type Change, type Kept, withStored } from './kept';
import type { Still } from './lock';
import { byTime, type Envelope, type Refused, type Result } from './wire';

/** What a delivery works on: the outbox, as far as it may see it. */
export interface Desk {
  kept(): Kept;
  /** Everything not acknowledged, also what IndexedDB did not take. */
  pending(): Envelope[];
  change(change: Change): Promise<void>;
  now(): number;
}

/** null when all went well, else what the server said about it (empty when it could not be reached). */
export type Trouble = string | null;

const NO_REASON = 'The server gave no reason.';

/**
 * Makes the present session's learner the one that this device writes for. A different learner than before is
 * remembered, so that the page can say so and offer their ratings; not so `absorbed`, all of whose progress the
 * server has just given to the present one.
 */
export async function adopt(desk: Desk, learner: string, absorbed: string | null = null): Promise<void> {
  const before = desk.kept();
  if (before.learner === learner) return;
  const former = new Set(before.former);
  if (before.learner) former.add(before.learner);
  if (absorbed) former.delete(absorbed);
  former.delete(learner);
  await desk.change({ learner, former: [...former] });
}

/** Makes a session, or finds the present one. */
async function meet(desk: Desk, api: Api): Promise<Trouble> {
  const reply = await api.session();
  if (reply.ok) await adopt(desk, reply.value);
  return reply.ok ? null : reply.error;
}

/**
 * Sends everything that waits, oldest first, and records what became of each event.
 * To be called by one tab at a time; stops where the lock is lost, and whatever is left waits on.
 *
 * Events are addressed to the learner of the present session at the moment they are sent, whoever that was
 * when they were made: a learner without a session can never be reached again, and would lose them.
 */
export async function deliver(desk: Desk, api: Api, still: Still): Promise<Trouble> {
  const queue = cut(desk.pending().sort(byTime));
  if (queue.length === 0) return null;
  /** Events that the server would not read even one by one, and what it said. */
  const aside: Envelope[] = [];
  let complaint = '';
  let accepted = false;
  let met = false;
  if (desk.kept().learner === null) {
    const trouble = (await still()) ? await meet(desk, api) : '';
    if (trouble !== null) return trouble;
    met = true;
  }
  for (let batch = queue.shift(); batch; batch = queue.shift()) {
    if (!(await still())) return '';
    const learner = desk.kept().learner;
    const reply = await api.events(
      batch.map((event) => ({ ...event, learner })),
      new Date(desk.now()).toISOString(),
    );
    const refused = reply.ok && reply.value.some((result) => result?.status === 'refused');
    if (!met && (refused || (!reply.ok && reply.status === 401))) {
      // No session any more, or another's: the answer then says nothing about the events.
      const trouble = (await still()) ? await meet(desk, api) : '';
      if (trouble !== null) return trouble;
      met = true;
      if (!refused || desk.kept().learner !== learner) {
        queue.unshift(batch);
        continue;
      }
    }
    if (reply.ok) {
      accepted = true;
      if (!(await settle(desk, batch, reply.value))) return '';
    } else if (reply.status !== 413 && reply.status !== 400) {
      return reply.error;
    } else if (batch.length > 1) {
      queue.unshift(...halves(batch));
    } else if (reply.status === 413) {
      await settle(desk, batch, refusals(batch, reply.error));
    } else {
      aside.push(...batch);
      complaint = reply.error;
    }
  }
  if (aside.length === 0) return null;
  // Where nothing at all was taken, the fault may be the request's (a page older than the server): all is kept.
  if (!accepted) return complaint;
  await settle(desk, aside, refusals(aside, complaint));
  return null;
}

function refusals(events: readonly Envelope[], reason: string): Result[] {
  return events.map(({ id }) => ({ id, status: 'refused', reason }));
}

/** Takes what the server has answered out of the outbox; gives false when it left out an event. */
async function settle(desk: Desk, batch: readonly Envelope[], results: readonly Result[]): Promise<boolean> {
  const stored: Envelope[] = [];
  const refuse: Refused[] = [];
  for (const event of batch) {
    const result = results.find((one) => one?.id === event.id);
    if (result?.status === 'stored' || result?.status === 'duplicate') stored.push(event);
    else if (result?.status === 'refused')
      refuse.push({ id: event.id, event, reason: result.reason || NO_REASON });
  }
  await desk.change({
    drop: [...stored, ...refuse].map(({ id }) => id),
    refuse,
    snapshots: withStored(desk.kept(), stored),
  });
  return stored.length + refuse.length === batch.length;
}
