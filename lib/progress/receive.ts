import { z } from 'zod';
import type { EventRow, Written } from '../db/writer';
import { Refusal } from '../refusal';
import { correctTime, type Moment } from './clock';
import { type LearnerEvent, objectionTo, type ParsedEvent, parseEvent } from './event';
import type { KnownUnit, World } from './kind';
import { type MockAtDoor, noteInMock } from './mock-door';

/** What became of one event; `reason` is a sentence. `id` is null when the event had none to read. */
export type EventResult =
  | { id: string; status: Written }
  | { id: string | null; status: 'refused'; reason: string };

/** Who sends, and what the door needs to judge and to store. */
export interface Door {
  /** Id of the learner whose session it is. */
  learner: string;
  /** The server's clock. */
  now: Date;
  /** The content that the events are about. */
  world: Omit<World, 'findMock'>;
  /** Reads those of the learner's mocks that have one of these ids; `events` are ids of events of the batch. */
  readMocks(ids: string[], events: string[]): Promise<Map<string, MockAtDoor>>;
  /** Stores rows, all or none; resolves after they are committed. */
  write(rows: EventRow[]): Promise<Written[]>;
}

/** The most events that a request may carry. */
const mostEvents = 100;

const batch = z.object({
  v: z.literal(
    1,
    'The page that sent this does not match this server. Reload it; what it has kept is sent again.',
  ),
  sent: z.iso.datetime('The request does not say when it was sent.').transform((sent) => new Date(sent)),
  events: z.array(z.unknown(), 'The request has no list of events.'),
});

/**
 * Takes in a batch as it came from a browser, and resolves to one result for each event, in its order.
 * An event that is refused spoils none of the others. Throws a Refusal when the batch as a whole cannot be
 * read or stored; then nothing of it was stored.
 */
export async function receive(body: unknown, door: Door): Promise<EventResult[]> {
  const { sent, events } = parseBatch(body);
  const parsed = events.map((raw) => ({ id: idOf(raw), ...parseEvent(raw) }));
  const mocks = await mocksIn(parsed, door);
  const judged = parsed.map((one) => judge(one, sent, door, mocks));
  const written = (await door.write(judged.flatMap((one) => ('row' in one ? [one.row] : [])))).values();
  return judged.map((one) => {
    if ('row' in one) return { id: one.row.id, status: written.next().value ?? 'duplicate' };
    return { id: one.id, status: 'refused', reason: `This was not stored: ${one.problem}.` };
  });
}

function parseBatch(body: unknown) {
  const { data, error } = batch.safeParse(body);
  if (!data) {
    const what = error.issues[0]?.path.length ? error.issues[0].message : 'The request is not an object.';
    throw new Refusal(400, `${what} Nothing of it was stored.`);
  }
  if (data.events.length > mostEvents) {
    throw new Refusal(
      413,
      `The request has ${data.events.length} events, and at most ${mostEvents} fit. Nothing of it was stored. Send fewer at once.`,
    );
  }
  return data;
}

/** The mocks that some events are about, as they stand before them. */
async function mocksIn(parsed: ParsedEvent[], door: Door): Promise<Map<string, MockAtDoor>> {
  const named = parsed.flatMap((one) =>
    'event' in one && 'mock' in one.event.payload ? [[one.event.payload.mock, one.event.id] as const] : [],
  );
  if (named.length === 0) return new Map();
  const ids = new Set(named.map(([mock]) => mock));
  return door.readMocks(
    [...ids],
    named.map(([, id]) => id),
  );
}

function judge(
  parsed: ParsedEvent & { id: string | null },
  sent: Date,
  door: Door,
  mocks: ReadonlyMap<string, MockAtDoor>,
): { row: EventRow } | { id: string | null; problem: string } {
  const { id } = parsed;
  if ('problem' in parsed) return { id, problem: parsed.problem };
  const { event } = parsed;
  const { now, world } = door;
  if (event.learner !== door.learner)
    return { id, problem: 'it belongs to another learner than this session' };
  const unit = world.findUnit(event.unit);
  if (!unit) return { id, problem: 'the content has no such unit' };
  if (unit.exam !== event.exam) return { id, problem: 'its unit belongs to another exam' };
  const moment = { at: correctTime(event.at, sent, now), now };
  const mock = 'mock' in event.payload ? mocks.get(event.payload.mock) : undefined;
  // What comes once more, because its acknowledgement was lost, is not too late for its mock.
  if (!mock?.stored.has(event.id)) {
    const objection = objectionTo(event, unit, { ...world, findMock: (id) => mocks.get(id) }, moment);
    if (objection) return { id, problem: objection };
    if (mock) noteInMock(mock, event, moment);
  }
  return { row: rowOf(event, unit, moment) };
}

function rowOf(event: LearnerEvent, unit: KnownUnit, { at, now }: Moment): EventRow {
  const { id, learner, exam, kind, payload } = event;
  return {
    learner,
    id,
    exam,
    kind,
    // An id that the unit used to have leads here; what is stored is the one it has now.
    unit: unit.id,
    at,
    clientAt: event.at,
    receivedAt: now,
    payload: JSON.stringify(payload),
  };
}

/** The id that the sender will know its event by, if there is any. */
function idOf(raw: unknown): string | null {
  const id = typeof raw === 'object' && raw !== null && 'id' in raw ? raw.id : null;
  return typeof id === 'string' ? id.slice(0, 100) : null;
}
