import type { Kind } from '@/lib/outbox/wire';

/** What events are called by the kind of all of them; anything else is a change. */
const nouns: Partial<Record<Kind, readonly [one: string, many: string]>> = {
  'rating.set': ['rating', 'ratings'],
  'tick.set': ['tick', 'ticks'],
  'answer.given': ['answer', 'answers'],
  'recall.given': ['answer', 'answers'],
  'note.set': ['note', 'notes'],
  'mock.response': ['answer', 'answers'],
};

/** So many events of a kind, in words; null where they are of several. */
export function counted(count: number, kind: Kind | null): string {
  const [one, many] = (kind && nouns[kind]) ?? ['change', 'changes'];
  return `${count} ${count === 1 ? one : many}`;
}
