import { countKinds, countMocks } from '../db/everything';
import { database } from '../db/live';
import type { Stored } from '../outbox/data';

/** How much is stored of a learner, over all exams. */
export async function storedOf(learner: string): Promise<Stored> {
  const { client } = await database();
  const [rows, mocks] = await Promise.all([countKinds(client, learner), countMocks(client, learner)]);
  const times = (which: 'first' | 'last') => rows.flatMap((row) => row[which]?.toISOString() ?? []).sort();
  return {
    mocks,
    events: rows.reduce((sum, { events }) => sum + events, 0),
    kinds: Object.fromEntries(rows.map(({ kind, events }) => [kind, events])),
    first: times('first')[0] ?? null,
    last: times('last').at(-1) ?? null,
  };
}
