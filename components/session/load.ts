import type { SentSession } from '@/lib/items/session';
import { ask, post, type Reply } from '@/lib/outbox/ask';
import { chooseDrill } from '@/lib/outbox/drills';
import { type Asked, choiceOf, newSeed } from './address';

/** How many of the weakest areas a session is of. */
const MOST_AREAS = 4;

/**
 * What the address lacks, filled in: a seed, and in the place of "weakest" the areas that are weakest for who
 * begins, so that the address is the same session for everybody. Where they cannot be known, the whole exam.
 */
export async function settled(send: typeof fetch, exam: string, asked: Asked): Promise<Reply<Asked>> {
  const { subject } = asked;
  const seed = asked.seed ?? newSeed();
  if (subject.is !== 'weakest') return { ok: true, value: { ...asked, seed } };
  const { size } = subject;
  const scope = { kind: ['scenario'] };
  const reply = await chooseDrill(send, exam, { scope, of: 'weakest', size });
  if (!reply.ok) return reply;
  const ids = reply.value.items.flatMap(({ shown }) => shown.area?.id.split('/').at(-1) ?? []);
  const area = [...new Set(ids)].slice(0, MOST_AREAS);
  // In the order in which an address is read, for the title goes by it.
  const weakest = area.length > 0 ? { area, ...scope } : scope;
  return { ok: true, value: { ...asked, seed, subject: { is: 'choice', scope: weakest, size } } };
}

/** Fetches all questions of a session. */
export function fetchSession(
  send: typeof fetch,
  exam: string,
  { subject, seed }: Asked,
): Promise<Reply<SentSession>> {
  const of =
    subject.is === 'set' ? { set: subject.set } : subject.is === 'choice' && { choice: choiceOf(subject) };
  return ask(send, '/api/review-session', post({ exam, seed, ...of }), (body: SentSession) =>
    Array.isArray(body.items) ? body : undefined,
  );
}
