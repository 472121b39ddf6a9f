import { addMock } from '@/lib/db/mocks';
import type { Database } from '@/lib/db/open';
import type { FormItem } from '@/lib/mock/form';
import type { MockOptions } from '@/lib/progress/mock-run';
import { mocksAtDoor } from '@/lib/progress/mock-store';
import { type EventResult, receive } from '@/lib/progress/receive';
import { eventId } from '../db/rows';

export const examUnit = { id: 'ai-300', exam: 'ai-300', kind: 'exam', rateable: false, tickable: false };
const unit = { id: 'ai-300/areas/retrieval', exam: 'ai-300', kind: 'area', rateable: true, tickable: false };
const units = new Map([examUnit, unit].map((one) => [one.id, one]));

/** Stores a mock of some questions as if it had been started at a time. */
export async function beginMock(
  { client }: Database,
  { id, items, startedAt, endsAt, openBook = false, learner = 'ada' }: BegunMock,
): Promise<void> {
  const options: MockOptions = { style: 'full', extraTime: 1, openBook, seeded: false, met: 0 };
  await addMock(client, {
    ...{ learner, id, exam: 'ai-300', startedAt, endsAt, seed: 'seed', pages: '[]' },
    options: JSON.stringify(options),
    items: JSON.stringify(items),
  });
}

interface BegunMock {
  id: string;
  items: FormItem[];
  startedAt: Date;
  endsAt: Date | null;
  openBook?: boolean;
  learner?: string;
}

/** Sends a batch through the door as a learner, at a time of the server's clock. */
export function sendAt(
  { client, writer }: Database,
  now: Date,
  events: unknown[],
  { learner = 'ada', sent = now }: { learner?: string; sent?: Date } = {},
): Promise<EventResult[]> {
  return receive(
    { v: 1, sent: sent.toISOString(), events },
    {
      learner,
      now,
      world: { findUnit: (id) => units.get(id), findSource: () => undefined },
      readMocks: (ids, events) => mocksAtDoor(client, learner, ids, events),
      write: writer.write,
    },
  );
}

/** An event of a kind as a browser sends it. */
export function event(
  order: number,
  at: Date,
  kind: string,
  payload: Record<string, unknown>,
  given: Record<string, unknown> = {},
) {
  return {
    ...{ v: 1, id: eventId(order), learner: 'ada', exam: 'ai-300', kind, unit: 'ai-300' },
    at: at.toISOString(),
    payload,
    ...given,
  };
}

/** What the process that is killed answers by its number. */
export const choiceAt = (order: number) => ['a', 'b', 'c'][order % 3] ?? '';
