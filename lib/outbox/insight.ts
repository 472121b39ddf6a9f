import type { Certainty } from '../items/answer';
import type { Overall } from '../readiness/estimate';

/** What a learner's answers show when they are looked at from several sides, as the server sends it. */
export interface SentInsight {
  /** Where things stood at the end of each day on which something was answered, and today; the oldest first. */
  history: SentDay[];
  /** What was answered of each objective, in the order of the exam. */
  objectives: SentObjective[];
  /** How many of the first answers given so were right, in the order guess, think so, sure. */
  certainty: { certainty: Certainty; answers: number; right: number }[];
  /** Ratings made before the answers in their area said anything, beside what those answers say now. */
  ratings: { compared: number; higher: string[]; lower: string[] };
}

export interface SentDay {
  day: string;
  /** How many answers counted. */
  answers: number;
  /** null where they were too few. */
  overall: Pick<Overall, 'score' | 'chance'> | null;
}

export interface SentObjective {
  id: string;
  /** How many answers counted. */
  answers: number;
  /** Sum of their shares of the points, 0 to `answers`. */
  right: number;
}

/** What the board says beside the estimate. */
export interface SentTrend {
  /** By how many points of the scale the likely score moved within a week; null where one of the two is missing. */
  points: number | null;
  /** Mock exams that are over, without diagnostics. */
  mocks: number;
}
