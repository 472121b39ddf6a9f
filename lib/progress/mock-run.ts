import { z } from 'zod';
import type { StoredEvent } from '../db/events';
import type { MockRow } from '../db/mocks';
import type { Drillable } from '../items/shown';
import type { FormItem, MockResponse } from '../mock/form';
import { styles } from '../mock/lengths';
import { readPayload } from './event';

/** The kinds of event that are done in a mock. */
export const mockEvents = ['mock.response', 'mock.section', 'mock.looked', 'mock.submitted'] as const;

/** How a mock was asked for, and what was known then. */
const options = z.object({
  style: z.enum(styles),
  extraTime: z.number(),
  openBook: z.boolean(),
  /** Whether its seed was given, as to a class. */
  seeded: z.boolean(),
  /** How many of its questions the learner had met. */
  met: z.number(),
});
export type MockOptions = z.infer<typeof options>;

/** A page of a mock as it is kept: the question, and what is told of it after the end. */
export interface Page extends Drillable {
  /** `FormItem.id`. */
  id: string;
}

/** A mock that was started, with all that was done in it. */
export interface MockRun extends MockOptions {
  id: string;
  exam: string;
  startedAt: Date;
  endsAt: Date | null;
  seed: string;
  items: FormItem[];
  /** Ordered by (at, id): the last one of each question counts. */
  responses: (MockResponse & { at: Date })[];
  /** Sections that were left for good, and when. */
  closed: Map<number, Date>;
  submittedAt: Date | null;
  /** Milliseconds that the app's pages were looked up in. */
  looked: number;
  /** Ids of the questions that were open then: those whose response came next. */
  helped: Set<string>;
}

/** Mocks with what rows of `mockEvents` say of them, in the order of the mocks. Rows come ordered by (at, id). */
export function mockRunsFrom(mocks: MockRow[], events: StoredEvent[]): MockRun[] {
  const runs = new Map(mocks.map((row) => [row.id, begun(row)]));
  const looking = new Set<MockRun>();
  for (const { kind, at, payload } of events) {
    if (kind === 'mock.response') {
      const said = readPayload(kind, payload);
      const { mock, keeps = [], ...response } = said ?? {};
      const run = runs.get(mock ?? '');
      // What the device only repeated may be older than what came from another one.
      const before = run?.responses.findLast(({ item }) => item === said?.item);
      const kept = before && Object.fromEntries(keeps.map((part) => [part, before[part]]));
      if (said) run?.responses.push({ ...(response as MockResponse), ...kept, at });
      if (said && run && looking.delete(run)) run.helped.add(said.item);
    } else if (kind === 'mock.section') {
      const left = readPayload(kind, payload);
      const closed = runs.get(left?.mock ?? '')?.closed;
      if (left && closed && !closed.has(left.section)) closed.set(left.section, at);
    } else if (kind === 'mock.looked') {
      const looked = readPayload(kind, payload);
      const run = runs.get(looked?.mock ?? '');
      if (looked && run) {
        run.looked += looked.ms;
        looking.add(run);
      }
    } else if (kind === 'mock.submitted') {
      const run = runs.get(readPayload(kind, payload)?.mock ?? '');
      if (run) run.submittedAt ??= at;
    }
  }
  return [...runs.values()];
}

function begun({ options: said, items, ...row }: MockRow): MockRun {
  return {
    ...row,
    ...options.parse(JSON.parse(said)),
    // Written by this program and never changed.
    items: JSON.parse(items) as FormItem[],
    responses: [],
    closed: new Map(),
    submittedAt: null,
    looked: 0,
    helped: new Set(),
  };
}

/** When a mock that is over ended: when it was submitted, or when its time was up. */
export function endOfRun({ submittedAt, endsAt, startedAt }: MockRun): Date {
  if (!submittedAt) return endsAt ?? startedAt;
  return endsAt && endsAt < submittedAt ? endsAt : submittedAt;
}
