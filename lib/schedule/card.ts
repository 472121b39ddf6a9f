/** Something to be asked again when it is about to be forgotten: a rule, or a prompt or term to recall. */
export interface Card {
  /** Stored id of the rule, prompt or term. */
  subject: string;
  /** The day on which to ask again; null when not before the exam. */
  due: string | null;
  /** The day on which it was asked last; null when it never was. */
  last: string | null;
  /** The last day on which it was asked as a card, and not in a drill or mock. */
  lastAsCard: string | null;
  /** On how many days it was asked. */
  reviews: number;
  /** How often it was forgotten after it was known. */
  lapses: number;
  /** The chance that it is remembered today, 0 to 1, by the model of the schedule. */
  recall: number;
}
