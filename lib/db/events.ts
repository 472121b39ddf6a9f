import type { PrismaClient } from './generated/client';

/** The part of an event that a snapshot is made from. */
export interface StoredEvent {
  id: string;
  unit: string;
  at: Date;
  payload: string;
}

/** A learner's events of one kind in one exam, ordered by (at, id). */
export function eventsOf(
  client: PrismaClient,
  { learner, exam, kind }: { learner: string; exam: string; kind: string },
): Promise<StoredEvent[]> {
  return client.event.findMany({
    where: { learner, exam, kind },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { id: true, unit: true, at: true, payload: true },
  });
}

/** How many people have a place in the database, and how many events they have. */
export async function countAll(client: PrismaClient): Promise<{ learners: number; events: number }> {
  const [learners, events] = await Promise.all([client.user.count(), client.event.count()]);
  return { learners, events };
}
