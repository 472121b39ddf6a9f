import type { Choice } from '@/lib/items/choice';
import { chooseDrill, fetchDrill } from '@/lib/outbox/drills';
import { type Drill, notBegun, type Run } from './run';
import { resumed } from './together';

/** What a drill has to be begun from: an id to go on with, or else what to choose. */
export interface Start {
  id: string | null;
  /** What is wrong with the address, in a sentence: then there is no drill. */
  fault?: string;
  /** Whether the page is loaded again, so that it is to show what it showed. */
  isReload: boolean;
  choice: Choice;
  run: Pick<Run, 'where' | 'readFirst' | 'search' | 'from'>;
}

/** What is on the screen of a drill. */
export type View =
  | { is: 'loading' }
  /** There is nothing to ask, and why. */
  | { is: 'nothing'; why: string }
  /** It could not be fetched, and why; empty where the server could not be reached. */
  | { is: 'failed'; why: string }
  /** `why` says why there are fewer questions than wanted, just after they were chosen. */
  | { is: 'here'; drill: Drill; why?: string };

/** Has questions chosen. Nothing is stored by that: a drill begins with its first answer. `id` is to be its id. */
export async function chosen(send: typeof fetch, exam: string, start: Start, id: string): Promise<View> {
  const reply = await chooseDrill(send, exam, start.choice);
  if (!reply.ok) return { is: 'failed', why: reply.error };
  const { title, items, more, why } = reply.value;
  if (items.length === 0) return { is: 'nothing', why: why ?? '' };
  const named = [...items.map(({ shown }) => ({ id: shown.id, seed: shown.seed })), ...more];
  const isEndless = start.choice.size === null;
  const drill: Drill = {
    run: { ...start.run, id, exam, title, isEndless, items: named },
    questions: Object.fromEntries(items.map((question) => [question.shown.id, question])),
    progress: notBegun,
  };
  return { is: 'here', drill, ...(why && { why }) };
}

/** Fetches a drill that was begun, perhaps on another device. */
export async function fetched(send: typeof fetch, exam: string, from: string, id: string): Promise<View> {
  const reply = await fetchDrill(send, exam, id);
  // Who has no session has begun none: that is as final as that there is none.
  if (!reply.ok && (reply.status === 404 || reply.status === 401))
    return { is: 'nothing', why: 'There is no such drill of yours.' };
  if (!reply.ok) return { is: 'failed', why: reply.error };
  return { is: 'here', drill: resumed(exam, from, reply.value) };
}
