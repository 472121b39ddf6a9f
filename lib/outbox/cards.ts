import type { Drillable, Recallable } from '../items/shown';

/** A learner's cards as the server sends them. */
export interface SentCards {
  /** What to ask now, no more than 50: what is due; for cramming, cards whether they are due or not. */
  asked: SentCard[];
  /** Due today, within the daily limit. */
  due: number;
  /** Due, but beyond the daily limit. */
  waiting: number;
  /** Asked today already. */
  done: number;
  /** How many there will be on each of the days after today. */
  forecast: { day: string; cards: number }[];
  /** All of them, the next one due first. */
  all: ListedCard[];
}

/** A card with what it asks this time. */
export type SentCard = { subject: string; title: string } & (
  | { ask: 'question'; question: Drillable }
  | { ask: 'recall'; recall: Recallable }
);

export interface ListedCard {
  /** Stored id of the rule, prompt or term. */
  subject: string;
  title: string;
  /** What it is, as "Decision". */
  kind: string;
  href: string;
  /** Days as in `2026-11-21`. `due` is null when it is not asked again before the exam. */
  due: string | null;
  last: string | null;
  reviews: number;
  lapses: number;
}

/** Something that a card can be made of. */
export interface CardChoice {
  /** Stored id. */
  subject: string;
  /** Its name with its kind, which no other has. */
  label: string;
}
