import { ask, post, type Reply } from './ask';
import type { Envelope, Result, Snapshot } from './wire';
import { zoneHere } from './zone';

export interface Api {
  /** Posts one batch. With `keepalive` the browser finishes it after the page is gone (60 KB at most). */
  events(batch: readonly Envelope[], sent: string, keepalive?: boolean): Promise<Reply<Result[]>>;
  /** Makes an anonymous learner, or finds the present one: gives their id. */
  session(): Promise<Reply<string>>;
  /** The learner's snapshot of one exam; status 401 where there is no session. */
  progress(exam: string): Promise<Reply<Snapshot>>;
}

/** The server's three doors. Never throws: failures are values. */
export function createApi(send: typeof fetch): Api {
  return {
    events: (events, sent, keepalive) =>
      ask(send, '/api/events', post({ v: 1, sent, events }, keepalive), (body: { results?: Result[] }) =>
        Array.isArray(body.results) ? body.results : undefined,
      ),
    session: () =>
      ask(send, '/api/session', post({}), (body: { learner?: string }) =>
        typeof body.learner === 'string' && body.learner ? body.learner : undefined,
      ),
    progress: (exam) =>
      ask(
        send,
        `/api/progress?${new URLSearchParams({ exam, zone: zoneHere() })}`,
        { cache: 'no-store' },
        ({ learner, ratings, last, standing }: Partial<Snapshot>) =>
          learner && ratings && last && standing ? { learner, exam, ratings, last, standing } : undefined,
      ),
  };
}
