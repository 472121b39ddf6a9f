'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { ask } from '@/lib/outbox/ask';
import { browserOutbox } from '@/lib/outbox/browser';
import { zoneHere } from '@/lib/outbox/zone';

/** Where asking the server for something of the learner's stands. */
export type Served<T> =
  | { is: 'loading' }
  /** There is nothing: this browser has no session yet. */
  | { is: 'empty' }
  | { is: 'here'; value: T }
  /** The server could not be reached. It is asked again by itself when the connection is back. */
  | { is: 'offline' }
  /** The server refused, with its sentence. */
  | { is: 'failed'; why: string };

const loading = { is: 'loading' } as const;

/**
 * Fetches what the server makes of what the learner did, after all that waits was sent, so that it counts. `path`
 * is an address with its search part, to which the device's time zone is added; null asks for nothing. Gives what
 * came, and what asks again. What is here stays until the next answer is, and when none comes. What is the same
 * `forAll` needs no session, and waits for nothing.
 */
export function useServed<T>(path: string | null, { forAll = false } = {}): [Served<T>, again: () => void] {
  const [answer, setAnswer] = useState<{ path: string | null; served: Served<T> }>({ path, served: loading });
  const latest = useRef(0);

  const again = useCallback(async () => {
    if (path === null) return;
    const turn = ++latest.current;
    setAnswer((before) => (before.served.is === 'here' ? before : { path, served: loading }));
    const served = await serve<T>(path, forAll);
    if (turn !== latest.current) return;
    const isNews = served.is === 'here' || served.is === 'empty';
    setAnswer((before) => {
      const keeps = !isNews && before.path === path && before.served.is === 'here';
      return keeps ? before : { path, served };
    });
  }, [path, forAll]);

  useEffect(() => {
    void again();
    return () => void latest.current++;
  }, [again]);

  const served = answer.path === path ? answer.served : loading;
  useEffect(() => {
    if (served.is !== 'offline') return;
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [served.is, again]);
  return [served, again];
}

async function serve<T>(path: string, forAll: boolean): Promise<Served<T>> {
  const outbox = browserOutbox();
  if (!forAll) await outbox.flush();
  if (!forAll && !outbox.hasSession()) return { is: 'empty' };
  const zoned = `${path}${path.includes('?') ? '&' : '?'}zone=${encodeURIComponent(zoneHere())}`;
  const reply = await ask(fetch, zoned, { cache: 'no-store' }, (value: T) => value);
  if (reply.ok) return { is: 'here', value: reply.value };
  if (reply.status === 401) return { is: 'empty' };
  return reply.status === 0 ? { is: 'offline' } : { is: 'failed', why: reply.error };
}
