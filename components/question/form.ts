import type { Form, Key, Response } from '@/lib/items/item';
import type { Revealed, ShownAsk, ShownPart } from '@/lib/items/shown';

/** What the controls of a form get. They are read-only without `onChange`, and marked with `revealed`. */
export interface FormProps<F extends Form, R extends Response> {
  ask: Extract<ShownAsk, { form: F }>;
  response: R;
  onChange?: (response: R) => void;
  revealed?: Revealed;
  /** Ids of the hint line and the stem, which name and describe the group of controls. */
  hintId: string;
  stemId: string;
  /** Says something to screen readers, once the present words are through. */
  say: (words: string) => void;
}

export type Chosen = string[];
export type Choices = Record<string, string>;

/** The ids that are right, of a form whose key is a list of them. */
export function rightOf(key: Key): string[] {
  return 'right' in key && Array.isArray(key.right) ? key.right : [];
}

/** What each part leads to, of a form whose key is a record. */
export function partnersOf(key: Key): Choices {
  return 'right' in key && !Array.isArray(key.right) ? key.right : {};
}

/** The parts that a response names, in its order. */
export function partsIn(ids: Chosen, parts: ShownPart[]): ShownPart[] {
  return ids.flatMap((id) => parts.find((part) => part.id === id) ?? []);
}
