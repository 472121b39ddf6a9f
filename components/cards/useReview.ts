'use client';

import { useState } from 'react';
import { browserOutbox } from '@/lib/outbox/browser';
import type { SentCard } from '@/lib/outbox/cards';
import { uuid7 } from '@/lib/outbox/uuid7';
import type { Draft, GivenAnswer, Payloads } from '@/lib/outbox/wire';

/** What was said to a card in this session. */
export type Said = { id: string; unit: string; isRight: boolean } & (
  | { ask: 'question'; response: GivenAnswer['response']; certainty: GivenAnswer['certainty'] }
  | { ask: 'recall'; recalled: Payloads['recall.given']['recalled'] }
);

/** Cards asked one after the other. What is said counts at once, is kept on the device, and can be taken back. */
export interface Review {
  /** The card on the screen; undefined after the last. */
  card: SentCard | undefined;
  /** Its place, from 0. */
  at: number;
  /** What was said to it; undefined while it is open. */
  said: Said | undefined;
  /** Everything said so far, in order. */
  all: readonly Said[];
  answer(given: Omit<GivenAnswer, 'where' | 'run'>, isRight: boolean): void;
  recall(said: Omit<Payloads['recall.given'], 'cram'>): void;
  next(): void;
  /** Takes the last answer back and asks that card again; undefined where there is none. */
  undo?: () => void;
}

export function useReview(cards: readonly SentCard[], cram: boolean): Review {
  const [all, setAll] = useState<readonly Said[]>([]);
  const [at, setAt] = useState(0);
  const card = cards[at];
  const last = all.at(-1);

  function give(said: Said, draft: Draft) {
    void browserOutbox().record(draft, said.id);
    setAll([...all, said]);
  }

  return {
    card,
    at,
    said: all[at],
    all,
    answer(given, isRight) {
      if (card?.ask !== 'question' || all[at]) return;
      const { unit } = card.question.shown;
      const { response, certainty } = given;
      const payload = { ...given, where: cram ? 'cram' : 'card', run: null } as const;
      give(
        { id: uuid7(Date.now()), unit, isRight, ask: 'question', response, certainty },
        { kind: 'answer.given', unit, payload },
      );
    },
    recall(said) {
      if (card?.ask !== 'recall' || all[at]) return;
      const { unit } = card.recall;
      const { recalled } = said;
      give(
        { id: uuid7(Date.now()), unit, isRight: recalled === 'yes', ask: 'recall', recalled },
        { kind: 'recall.given', unit, payload: { ...said, cram } },
      );
      setAt(at + 1);
    },
    next: () => setAt(at + 1),
    ...(last && {
      undo() {
        const { unit, id } = last;
        void browserOutbox().record({ kind: 'answer.voided', unit, payload: { answer: id } });
        setAll(all.slice(0, -1));
        setAt(all.length - 1);
      },
    }),
  };
}
