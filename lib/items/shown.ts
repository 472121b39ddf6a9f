import type { Form } from '../content/kinds/scenario-forms';
import type { Ask, Gap, Key, Word } from './item';

/** A part as a browser shows it. */
export interface ShownPart {
  id: string;
  text: string;
  /** Safe to set as it is. */
  html: string;
}

/** What is asked, as a browser shows it: `Ask` with its texts as HTML. */
export type ShownAsk =
  | { form: 'single'; options: ShownPart[] }
  | { form: 'multiple'; options: ShownPart[]; choose: number }
  | { form: 'statements'; statements: ShownPart[]; words: Word[] }
  | { form: 'order'; steps: ShownPart[] }
  | { form: 'match'; header: [string, string]; left: ShownPart[]; right: ShownPart[] }
  | { form: 'complete'; language: string; code: string; gaps: Gap[] }
  | Extract<Ask, { form: 'line' }>;

/** A question as it is sent to a browser before it is answered: without key, reasons and rule. */
export interface Shown {
  /** Id of the item. */
  id: string;
  unit: string;
  seed: string;
  hash: string;
  form: Form;
  /** What kind of file asks, in one word, as "Scenario". */
  kind: string;
  origin: 'authored' | 'derived';
  stem: string;
  ask: ShownAsk;
  area: { id: string; title: string } | null;
  domain: { id: string; title: string } | null;
  objectives: string[];
  difficulty: number;
  tags: string[];
  /** The case study that it belongs to, with its text. */
  case: { id: string; part: number; title: string; html: string } | null;
  /**
   * What is asked of a scenario's reading beside the closed lists: what is to be avoided, the author's words among
   * others', and whether its kind of choice is known. null where nothing is asked, as in a mock.
   */
  readFirst: { avoid: string[]; choice: boolean } | null;
}

/** A rule as a browser shows it: its words as HTML, the title of its page, and where to read it. */
export interface Rule {
  /** Stored id. */
  id: string;
  title: string;
  html: string;
  href: string;
}

/** What a browser gets besides, when the answer is to be shown. */
export interface Revealed {
  key: Key;
  /** Why, as HTML, by the id of the part; `line` for the form line. */
  reasons: Record<string, string>;
  /** The rule by which it is right: its words, and where to read it. */
  rule: Rule | null;
  /** The page that the question comes from. */
  source: { title: string; href: string } | null;
  /** How the author reads the scenario, by the name of each question of reading. */
  reading: Record<string, string> | null;
}

/** A question with its answer, as drills have it in the browser. */
export interface Drillable {
  shown: Shown;
  revealed: Revealed;
}

/** A prompt or term: what is asked, and what is then shown. */
export interface Recallable {
  /** Stored id. */
  unit: string;
  kind: 'prompt' | 'term';
  title: string;
  href: string;
  /** As HTML; a term is asked by its name alone. */
  question: string;
  answer: string;
  /** What a good answer mentions. */
  mentions: { id: string; html: string }[];
}
