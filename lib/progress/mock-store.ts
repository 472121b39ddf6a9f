import { eventsOf, storedIds } from '../db/events';
import { database } from '../db/live';
import { findMocks, mocksOf } from '../db/mocks';
import type { MockAtDoor } from './mock-door';
import { type MockRun, mockEvents, mockRunsFrom } from './mock-run';

type Client = Awaited<ReturnType<typeof database>>['client'];

/** Reads a learner's mocks in an exam, with all that was done in them, the oldest first. */
export async function mockRunsOf(learner: string, exam: string): Promise<MockRun[]> {
  const { client } = await database();
  const mocks = await mocksOf(client, { learner, exam });
  if (mocks.length === 0) return [];
  return mockRunsFrom(mocks, await eventsOf(client, { learner, exam, kinds: mockEvents }));
}

/**
 * Reads those of a learner's mocks that have one of some ids, as far as the door has to know them, and which of
 * some events are stored already.
 */
export async function mocksAtDoor(
  client: Client,
  learner: string,
  ids: string[],
  events: string[],
): Promise<Map<string, MockAtDoor>> {
  const [rows, stored] = await Promise.all([
    findMocks(client, { learner, ids }),
    storedIds(client, { learner, ids: events }),
  ]);
  const exams = [...new Set(rows.map(({ exam }) => exam))];
  const kinds = ['mock.section', 'mock.submitted'];
  const done = await Promise.all(exams.map((exam) => eventsOf(client, { learner, exam, kinds })));
  return new Map(
    mockRunsFrom(rows, done.flat()).map((run) => {
      const items = new Map(run.items.map((item) => [item.id, item]));
      return [run.id, { ...run, items, stored }];
    }),
  );
}
