'use client';

import { useCallback, useEffect, useState } from 'react';
import type { SentSession } from '@/lib/items/session';
import { type Asked, askedFrom, sessionSearch } from './address';
import { fetchSession, settled } from './load';

export type Loaded =
  | { is: 'loading' }
  /** The address asks for nothing yet. */
  | { is: 'choosing' }
  /** It could not be fetched, and why; empty where the server could not be reached. */
  | { is: 'failed'; why: string }
  | { is: 'here'; asked: Asked; session: SentSession };

/** The session that the page's address asks for. Once it is settled the address says all of it. */
export function useSession(exam: string): [Loaded, again: () => void] {
  const [loaded, setLoaded] = useState<Loaded>({ is: 'loading' });
  const load = useCallback(async () => {
    const asked = askedFrom(new URLSearchParams(location.search));
    if (!asked) return setLoaded({ is: 'choosing' });
    setLoaded({ is: 'loading' });
    const whole = await settled(fetch, exam, asked);
    const reply = whole.ok ? await fetchSession(fetch, exam, whole.value) : whole;
    if (!whole.ok || !reply.ok) return setLoaded({ is: 'failed', why: reply.ok ? '' : reply.error });
    history.replaceState(null, '', `${location.pathname}?${sessionSearch(whole.value)}`);
    setLoaded({ is: 'here', asked: whole.value, session: reply.value });
  }, [exam]);
  useEffect(() => void load(), [load]);
  const isOffline = loaded.is === 'failed' && loaded.why === '';
  useEffect(() => {
    if (!isOffline) return;
    window.addEventListener('online', load);
    return () => window.removeEventListener('online', load);
  }, [isOffline, load]);
  return [loaded, load];
}
