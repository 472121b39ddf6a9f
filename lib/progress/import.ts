import type { Model } from '../content/model';
import { database } from '../db/live';
import { addMock, findMocks } from '../db/mocks';
import { type ExportFile, readFrame } from '../interchange/export';
import type { Imported, SentImport } from '../outbox/data';
import { Refusal } from '../refusal';
import type { MockAtDoor } from './mock-door';
import { mockFromFile } from './mock-file';
import { mocksAtDoor } from './mock-store';
import { type Door, receive } from './receive';
import { worldOf } from './world';

/** The most mocks that a part of a file may have: each is long. */
const mostMocks = 1;

/** A clock that is ahead, or a day that has begun elsewhere: what lies further ahead is no time that was. */
const mostAhead = 24 * 60 * 60 * 1000;

/** A part of a file, which has the file's own form. Throws a Refusal (400, 413) when it cannot be read at all. */
export function readPart(body: unknown): ExportFile<unknown> {
  const read = readFrame(body);
  if ('problem' in read) throw new Refusal(400, `${read.problem} Nothing of it was taken.`);
  if (read.file.mocks.length > mostMocks)
    throw new Refusal(413, 'This part of the file has more than one mock, so nothing of it was taken.');
  return read.file;
}

/**
 * Takes in a part of a file as what this learner did, and resolves to what became of each of its events and mocks. It
 * goes through the same door as what a browser sends: what is there already, by its id, counts once. Mocks come
 * before what was done in them. Throws a Refusal when nothing of it can be stored.
 */
export async function takeIn(
  { events, mocks }: ExportFile<unknown>,
  learner: string,
  model: Model,
): Promise<Omit<SentImport, 'learner'>> {
  const into = { learner, model, now: new Date() };
  const taken: Imported[] = [];
  for (const mock of mocks) taken.push(await takeMock(mock, into));
  return { mocks: taken, events: await takeEvents(events, into) };
}

interface Into {
  learner: string;
  model: Model;
  now: Date;
}

async function takeMock(raw: unknown, { learner, model, now }: Into): Promise<Imported> {
  const read = await mockFromFile(raw, { model, now });
  if ('problem' in read) return { status: 'refused', reason: read.problem };
  const { client } = await database();
  const known = await findMocks(client, { learner, ids: [read.row.id] });
  await addMock(client, { learner, ...read.row });
  return { status: known.length > 0 ? 'duplicate' : 'stored' };
}

async function takeEvents(events: unknown[], { learner, model, now }: Into): Promise<Imported[]> {
  if (events.length === 0) return [];
  const { client, writer } = await database();
  const placed = events.map((raw, at) => ({ raw, at }));
  const sent = placed.filter(({ raw }) => !isAhead(raw, now)).sort((a, b) => isEnd(a.raw) - isEnd(b.raw));
  const door: Door = {
    learner,
    now,
    world: worldOf(model),
    readMocks: async (ids, stored) => running(await mocksAtDoor(client, learner, ids, stored)),
    write: writer.write,
  };
  const batch = sent.map(({ raw }) => ofLearner(raw, learner));
  const received = await receive({ v: 1, sent: now.toISOString(), events: batch }, door);
  const became = new Map(received.map((result, n) => [sent[n]?.at, result]));
  return placed.map(({ at }) => {
    const result = became.get(at);
    if (!result) return { status: 'refused', reason: 'its time lies in the future' };
    if (result.status !== 'refused') return { status: result.status };
    return { status: 'refused', reason: result.reason.replace(/^This was not stored: |\.$/g, '') };
  });
}

/** The end of a mock goes last: it may stand in the file before what happened in the same moment. */
function isEnd(raw: unknown): number {
  return Number(typeof raw === 'object' && raw !== null && 'kind' in raw && raw.kind === 'mock.submitted');
}

/** An event of a file as one that the learner's browser sends. */
function ofLearner(raw: unknown, learner: string): unknown {
  return typeof raw === 'object' && raw !== null ? { ...raw, v: 1, learner } : raw;
}

function isAhead(raw: unknown, now: Date): boolean {
  const at = typeof raw === 'object' && raw !== null && 'at' in raw ? raw.at : undefined;
  return typeof at === 'string' && Date.parse(at) > now.getTime() + mostAhead;
}

/** Mocks as they were while they ran: what is in a file was judged when it happened. */
function running(mocks: Map<string, MockAtDoor>): Map<string, MockAtDoor> {
  return new Map(
    [...mocks].map(([id, mock]) => [id, { ...mock, endsAt: null, submittedAt: null, closed: new Map() }]),
  );
}
