'use client';

import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import { useNote } from '@/components/progress/standing';

/** A pause in typing that is long enough to keep what was typed, in milliseconds. */
const PAUSE = 1200;

/**
 * A note that is being written. It is kept after a pause, when the field is left, and when the page goes: each
 * time is an event, so not at every letter.
 */
export function useNoteDraft(unit: string) {
  const [note, setNote] = useNote(unit);
  /** null where nothing was typed that is not kept. */
  const [draft, setDraft] = useState<string | null>(null);
  const [said, setSaid] = useState('');

  const save = useCallback(() => {
    if (draft === null) return;
    if (draft.trim() !== note.trim()) {
      setNote(draft.trim() === '' ? '' : draft);
      setSaid(draft.trim() === '' ? 'The note is gone.' : 'Kept.');
    }
    setDraft(null);
  }, [draft, note, setNote]);

  const saveNow = useEffectEvent(save);
  useEffect(() => {
    if (draft === null) return;
    const timer = setTimeout(() => saveNow(), PAUSE);
    return () => clearTimeout(timer);
  }, [draft]);
  useEffect(() => {
    const leave = () => saveNow();
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', leave);
    };
  }, []);

  const change = (text: string) => {
    setDraft(text);
    setSaid('');
  };
  return { text: draft ?? note, change, save, said };
}
