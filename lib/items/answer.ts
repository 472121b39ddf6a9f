import type { Response, Source } from './item';

/** How certain a candidate says to be of an answer. */
export const certainties = ['guess', 'think', 'sure'] as const;
export type Certainty = (typeof certainties)[number];

/** One graded response of a learner, with what is known of its item. */
export interface Answer {
  /** Id of the event that gave it; for a mock the mock's id and the item's. */
  id: string;
  source: Source;
  /** The seed that its question was made by, and what was answered: null where a mock's was left empty. */
  seed: string;
  response: Response | null;
  /** When, in milliseconds since 1970, by the server's clock. */
  at: number;
  /** Full marks. */
  right: boolean;
  /** Share of the points, 0 to 1. */
  share: number;
  certainty: Certainty | null;
  /** Where it was given; `cram` moves no card. */
  where: 'drill' | 'check' | 'card' | 'cram' | 'mock';
  /** Share of the points to be had by choosing by lot; see `guessOf`. */
  guess: number;
  /** How hard it proved to candidates, in logits, where enough of them answered it. */
  difficulty?: number;
  /** The page that says the answer was read within the half hour before, or the key was shown at some time. */
  aided: boolean;
  /** The drill or mock that it belongs to. */
  run?: string;
}
