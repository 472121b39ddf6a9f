/** Longer than any answer takes, shorter than a lease (lock.ts). */
const PATIENCE = 20_000;

/** What the server answered. Status 0: nobody did, or not in our format, as a hotel's login page would. */
export type Reply<T> = { ok: true; value: T } | Failure;
export interface Failure {
  ok: false;
  status: number;
  /** The server's sentence; empty when there is none. */
  error: string;
}

/**
 * Asks the server. `read` takes what it wants of the answer's body, and gives undefined where the body is not in
 * our format. Never throws: failures are values.
 */
export async function ask<T>(
  send: typeof fetch,
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

/** A request that posts JSON. With `keepalive` the browser finishes it after the page is gone. */
export function post(body: unknown, keepalive = false): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    keepalive,
  };
}
