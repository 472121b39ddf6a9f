import type { Answer, Certainty } from '../items/answer';
import type { Said } from '../items/said';
import type { Rule } from '../items/shown';
import type { Wanted } from '../schedule/mistakes';

/** A learner's mistakes as the server sends them. */
export interface SentMistakes {
  /** The open ones first: those that were sure and wrong, then the latest; after them the closed ones. */
  mistakes: SentMistake[];
  /** How many were open at the end of each of the last days. */
  trend: { day: string; open: number }[];
}

export interface SentMistake {
  rule: Rule;
  /** The rule's name: its page and its own words. */
  title: string;
  /** The tag of a miss in its objective's group, and the tags of its scenarios. */
  tags: string[];
  /** How often it was wrong or guessed. */
  times: number;
  /** The last few of these answers, the latest first. */
  missed: SentMiss[];
  /** Whether a wrong answer was sure, since it last opened. */
  wasSure: boolean;
  /** What is still wanted; null once it is closed. */
  wanted: Wanted | null;
  /** ISO time; null while it is open. */
  closedAt: string | null;
  /** What to read: where a miss of its objectives leads, and its area. */
  route: { title: string; href: string }[];
}

export interface SentMiss {
  /** Id of its unit. */
  unit: string;
  /** What was asked, in short. */
  asked: string;
  said: Said[];
  /** It was right, and guessed. */
  right: boolean;
  certainty: Certainty | null;
  where: Answer['where'];
  /** ISO time. */
  at: string;
}
