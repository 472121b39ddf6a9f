'use client';

import { useCallback } from 'react';
import { browserOutbox } from '@/lib/outbox/browser';
import { defaultSettings, settingFrom } from '@/lib/outbox/settings';
import { examOf, noStanding, type Payloads, type Settings, type Standing } from '@/lib/outbox/wire';
import { useOutbox } from './useOutbox';

/** What the server made of the learner's answers in an exam when it was asked last; nothing on the server. */
export function useStanding(exam: string): Standing {
  return useOutbox(exam, (outbox) => outbox.standing(exam), noStanding);
}

/** A setting of an exam, and what sets it; on the server the usual one. */
export function useSetting<N extends keyof Settings>(
  exam: string,
  name: N,
): [Settings[N], (value: Settings[N]) => void] {
  const value = useOutbox(
    exam,
    (outbox) => settingFrom((subject) => outbox.last('setting.set', subject), exam, name),
    defaultSettings[name],
  );
  const set = useCallback(
    (value: Settings[N]) => {
      // The name and its value belong together, which the type cannot say.
      const payload = { name, value } as Payloads['setting.set'];
      void browserOutbox().record({ kind: 'setting.set', unit: exam, payload });
    },
    [exam, name],
  );
  return [value, set];
}

/** The learner's own words on a unit, and what sets them; none on the server. Empty takes them back. */
export function useNote(unit: string): [string, (text: string) => void] {
  const text = useOutbox(examOf(unit), (outbox) => outbox.last('note.set', unit)?.payload.text ?? '', '');
  const set = useCallback(
    (text: string) => {
      if (text !== (browserOutbox().last('note.set', unit)?.payload.text ?? ''))
        void browserOutbox().record({ kind: 'note.set', unit, payload: { text } });
    },
    [unit],
  );
  return [text, set];
}

/** What the learner said of a card, as far as this device knows, null where nothing; and what says it. */
export function useCard(unit: string): [boolean | null, (on: boolean) => void] {
  // The exam is not shown by this: in a drill it would be fetched anew after each answer.
  const on = useOutbox('', (outbox) => outbox.last('card.set', unit)?.payload.on ?? null, null);
  return [on, useCallback((on) => setCard(unit, on), [unit])];
}

/** Says that there is to be a card for a rule, prompt or term, or none. */
export function setCard(unit: string, on: boolean): void {
  void browserOutbox().record({ kind: 'card.set', unit, payload: { on } });
}
