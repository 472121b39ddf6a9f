import type { PrismaClient } from './generated/client';

/** The part of an event that a snapshot is made from. */
export interface StoredEvent {
  id: string;
  kind: string;
  unit: string;
  at: Date;
  payload: string;
}

/** A learner's events in one exam, of some kinds, ordered by (at, id). */
export function eventsOf(
  client: PrismaClient,
  { learner, exam, kinds }: { learner: string; exam: string; kinds: readonly string[] },
): Promise<StoredEvent[]> {
  return client.event.findMany({
    where: { learner, exam, kind: { in: [...kinds] } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { id: true, kind: true, unit: true, at: true, payload: true },
  });
}

/**
 * The learners who gave at least so many answers in an exam. Like what follows there is no index for it; it is asked
 * once a day.
 */
export async function learnersWith(
  client: PrismaClient,
  { exam, answers }: { exam: string; answers: number },
): Promise<string[]> {
  const rows = await client.event.groupBy({
    by: ['learner'],
    where: { exam, kind: { in: ['answer.given', 'mock.response'] } },
    having: { learner: { _count: { gte: answers } } },
  });
  return rows.map(({ learner }) => learner);
}

/**
 * What all learners reported as a problem in one exam, the newest first, without saying who. There is no index for
 * it: reading 300,000 events through takes 40 ms, and only instructors ask.
 */
export function problemEvents(
  client: PrismaClient,
  exam: string,
): Promise<Pick<StoredEvent, 'id' | 'at' | 'payload'>[]> {
  return client.event.findMany({
    where: { exam, kind: 'problem.reported' },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { id: true, at: true, payload: true },
  });
}

/** Which of some ids a learner has events of. */
export async function storedIds(
  client: PrismaClient,
  { learner, ids }: { learner: string; ids: string[] },
): Promise<Set<string>> {
  const rows = await client.event.findMany({ where: { learner, id: { in: ids } }, select: { id: true } });
  return new Set(rows.map(({ id }) => id));
}

/** How many people have a place in the database, and how many events they have. */
export async function countAll(client: PrismaClient): Promise<{ learners: number; events: number }> {
  const [learners, events] = await Promise.all([client.user.count(), client.event.count()]);
  return { learners, events };
}
