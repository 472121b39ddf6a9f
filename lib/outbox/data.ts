import { ask, type Failure, post, type Reply } from './ask';
import { adopt } from './deliver';
import type { Outbox } from './outbox';
import type { Kind } from './wire';

/** How much the server has of a learner, over all exams. */
export interface Stored {
  events: number;
  mocks: number;
  kinds: Partial<Record<Kind, number>>;
  /** ISO times of the first and the last event; null where there is none. */
  first: string | null;
  last: string | null;
}

/** What became of a part of a file, in the order of its lists. `reason` is a part of a sentence. */
export interface SentImport {
  learner: string;
  events: Imported[];
  mocks: Imported[];
}

export type Imported = { status: 'stored' | 'duplicate' } | { status: 'refused'; reason: string };

/**
 * Sends the parts of a file one after the other, as this browser's learner or a new one. `told` hears what became of
 * each: its entries, or why the server did not take it as a whole. Gives what stopped it before its end, if anything.
 */
export function importParts<Part>(
  outbox: Outbox,
  send: typeof fetch,
  parts: readonly Part[],
  told: (part: Part, became: Imported[] | { tooLarge: true }) => void,
): Promise<Failure | undefined> {
  return outbox.alone(async (desk) => {
    for (const part of parts) {
      const reply = await ask(send, '/api/data', post(part), (body: Partial<SentImport>) =>
        body.learner && body.events && body.mocks ? (body as SentImport) : undefined,
      );
      if (reply.ok) {
        await adopt(desk, reply.value.learner);
        told(part, [...reply.value.mocks, ...reply.value.events]);
      } else if (reply.status === 413) told(part, { tooLarge: true });
      else return reply;
    }
  });
}

/** Removes everything of this browser's learner, on the server and then in what the outbox keeps here. */
export function removeAll(outbox: Outbox, send: typeof fetch): Promise<Reply<true>> {
  return outbox.alone(async (desk): Promise<Reply<true>> => {
    const reply = outbox.hasSession()
      ? await ask(send, '/api/data', { method: 'DELETE' }, (body: { removed?: true }) => body.removed)
      : { ok: true as const, value: true as const };
    // Without a session there is nothing there, or nothing that anybody could still reach.
    if (!reply.ok && reply.status !== 401) return reply;
    await desk.change({ forget: true });
    return { ok: true, value: true };
  });
}
