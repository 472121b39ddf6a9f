import type { PhrasingContent, RootContent } from 'mdast';
import type { FileOfKind } from '../content/model';

export type { Form } from '../content/kinds/scenario-forms';

/** Markdown as the model has it: a block's children, or the words of a line. */
export type Text = (RootContent | PhrasingContent)[];

/** Something to choose, judge, match or put in order. */
export interface Part {
  /** Unique within its item, and the same whatever the seed: answers store it. */
  id: string;
  /** As plain text, for comparing and for screen readers. */
  text: string;
  nodes: Text;
}

/** A word or short phrase to choose from: what a statement can be, what a gap can hold. */
export interface Word {
  id: string;
  text: string;
}

/** A place in code where something is missing; its id stands in the code as `[[id]]`. */
export interface Gap {
  id: string;
  choices: Word[];
}

/** What is shown before the answer, in the order of the seed. Nothing in it tells the key. */
export type Ask =
  | { form: 'single'; options: Part[] }
  | { form: 'multiple'; options: Part[]; choose: number }
  | { form: 'statements'; statements: Part[]; words: Word[] }
  | { form: 'order'; steps: Part[] }
  | { form: 'match'; header: [string, string]; left: Part[]; right: Part[] }
  | { form: 'complete'; language: string; code: string; gaps: Gap[] }
  | { form: 'line'; language: string; lines: string[]; choose: number };

/**
 * What is right. Lists hold ids of options, or numbers of lines counted from 1; records lead from a statement to
 * its word, from a left side to its right side, from a gap to its choice. `after` names for each step the steps
 * that have to come before it, and `order` is one order that holds.
 */
export type Key =
  | { form: 'single' | 'multiple' | 'line'; right: string[] }
  | { form: 'statements' | 'match' | 'complete'; right: Record<string, string> }
  | { form: 'order'; order: string[]; after: Record<string, string[]> };

/**
 * What a candidate answered, in ids and never in positions: a list for single, multiple and line (what was
 * chosen) and for order (every step, first to last); a record for statements, match and complete, with an empty
 * string where nothing was chosen.
 */
export type Response = string[] | Record<string, string>;

/** What holds of an item whatever its seed. */
export interface Source {
  /** The unit that it asks about, and its form: `ai-300/decisions/serving-choice#canary:single`. */
  id: string;
  exam: string;
  /** Stored id of the unit. */
  unit: string;
  /** The file that it comes from. */
  file: FileOfKind<'scenario' | 'decision' | 'metric' | 'distinction' | 'runbook' | 'reference'>;
  form: Ask['form'];
  origin: 'authored' | 'derived';
  /** `mock`: kept for mocks and the diagnostic until a learner has met it. */
  use: 'drill' | 'mock';
  /** Ids of objectives without exam; the first gives the domain. */
  objectives: string[];
  /** Stored id of the area; undefined where the file names none. */
  area: string | undefined;
  /** 1 to 5. */
  difficulty: number;
  tags: string[];
  /** Stored id of the rule by which the answer is right: a decision row, distinction, runbook, metric … */
  rule: string;
  /** The case study that it belongs to, by stored id, and its place there. */
  case?: { id: string; part: number };
  /** Hash of all that the candidate sees, the key and the reasons: another text is another hash. */
  hash: string;
  stem: Text;
  /** Why, for each part or choice: by the part's id; `line` for the form line. */
  reasons: Record<string, Text>;
  /** Ids of everything that can stand in a response, offered by this seed or another. */
  known: ReadonlySet<string>;
  /** What is asked, and what is right, for a seed. The same seed gives the same. */
  make(seed: string): { ask: Ask; key: Key };
}

/** A question as it is put. */
export interface Item extends Omit<Source, 'make'> {
  seed: string;
  ask: Ask;
  key: Key;
}

/** A source with what it asks by a seed. */
export function itemOf(source: Source, seed: string): Item {
  const { make, ...rest } = source;
  return { ...rest, seed, ...make(seed) };
}
