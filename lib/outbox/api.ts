import type { Envelope, Result, Snapshot } from './wire';

/** Longer than any answer takes, shorter than a lease (lock.ts). */
const PATIENCE = 20_000;

/** What the server answered. Status 0: nobody did, or not in our format, as a hotel's login page would. */
export type Reply<T> = { ok: true; value: T } | { ok: false; status: number; error: string };

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
  async function call<T>(
    path: string,
    init: RequestInit,
    read: (body: never) => T | undefined,
  ): Promise<Reply<T>> {
    try {
      const response = await send(path, { ...init, signal: AbortSignal.timeout(PATIENCE) });
      const body = await response.json().catch(() => null);
      const value = response.ok && body ? read(body as never) : undefined;
      if (value !== undefined) return { ok: true, value };
      const status = response.ok ? 0 : response.status;
      return { ok: false, status, error: typeof body?.error === 'string' ? body.error : '' };
    } catch {
      return { ok: false, status: 0, error: '' };
    }
  }

  const post = (body: unknown, keepalive = false): RequestInit => ({
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    keepalive,
  });

  return {
    events: (events, sent, keepalive) =>
      call('/api/events', post({ v: 1, sent, events }, keepalive), (body: { results?: Result[] }) =>
        Array.isArray(body.results) ? body.results : undefined,
      ),
    session: () =>
      call('/api/session', post({}), (body: { learner?: string }) =>
        typeof body.learner === 'string' && body.learner ? body.learner : undefined,
      ),
    progress: (exam) =>
      call(
        `/api/progress?exam=${encodeURIComponent(exam)}`,
        { cache: 'no-store' },
        ({ learner, ratings, ticks }: Partial<Snapshot>) =>
          learner && ratings && ticks ? { learner, exam, ratings, ticks } : undefined,
      ),
  };
}
