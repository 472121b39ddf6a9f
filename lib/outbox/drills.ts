import type { Certainty } from '../items/answer';
import type { Choice } from '../items/choice';
import type { Response } from '../items/item';
import type { Drillable } from '../items/shown';
import { ask, post, type Reply } from './ask';
import { zoneHere } from './zone';

/** An item as a drill names it: with its seed it is the same on every device. */
export interface Named {
  id: string;
  seed: string;
}

/** What the server chose to ask. */
export interface ChosenDrill {
  title: string;
  /** The first questions, with key and reasons. */
  items: Drillable[];
  /** The rest, to be fetched in batches by `fetchItems`. */
  more: Named[];
  /** How many there were to choose from. */
  found: number;
  /** Why there are fewer than wanted, in a sentence. */
  why?: string;
}

/** An answer that was given in a drill. */
export interface GivenInDrill {
  /** Id of the event that gave it. */
  id: string;
  /** Id of the item. */
  item: string;
  response: Response;
  certainty: Certainty | null;
  reading?: Record<string, string>;
  /** The learner does not count it. */
  voided: boolean;
}

/** A drill that was begun, perhaps on another device, as the server knows it. */
export interface BegunDrill extends Omit<ChosenDrill, 'found' | 'why'> {
  /** Id of the event that began it. */
  id: string;
  readFirst: boolean;
  ended: boolean;
  given: GivenInDrill[];
}

/** How many items one request may ask for. */
export const batchSize = 20;

/** Has a drill chosen. Nothing is stored by that, and no session is made. */
export function chooseDrill(send: typeof fetch, exam: string, choice: Choice): Promise<Reply<ChosenDrill>> {
  return ask(send, '/api/drill', post({ exam, choice, zone: zoneHere() }), (body: ChosenDrill) =>
    Array.isArray(body.items) && Array.isArray(body.more) ? body : undefined,
  );
}

/** Fetches up to `batchSize` items; what the content has no more is not among them. */
export function fetchItems(
  send: typeof fetch,
  exam: string,
  items: readonly Named[],
): Promise<Reply<Drillable[]>> {
  return ask(send, '/api/items', post({ exam, items }), (body: { items?: Drillable[] }) =>
    Array.isArray(body.items) ? body.items : undefined,
  );
}

/** Fetches a drill that the session's learner began. */
export function fetchDrill(send: typeof fetch, exam: string, id: string): Promise<Reply<BegunDrill>> {
  const path = `/api/drill?${new URLSearchParams({ exam, id })}`;
  return ask(send, path, { cache: 'no-store' }, (body: BegunDrill) =>
    Array.isArray(body.items) && Array.isArray(body.given) ? body : undefined,
  );
}
