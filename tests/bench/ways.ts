import { randomUUID } from 'node:crypto';
import { Prisma } from '@/lib/db/generated/client';
import { type Database, openDatabase } from '@/lib/db/open';
import type { EventRow } from '@/lib/db/writer';
import type { Envelope, Result } from '@/lib/outbox/wire';
import { root } from '@/scripts/build';
import type { Candidate } from './closed-loop';

/** How answers become durable: through the running app, by its writer alone, or each by itself with Prisma. */
export type Way = 'app' | 'writer' | 'prisma';

/** Candidates of a running app, each with a session. An answer is one request. */
export function candidatesOfApp(url: string, many: number): Promise<Candidate[]> {
  const post = (path: string, headers: Record<string, string>, body?: string) =>
    fetch(url + path, { method: 'POST', headers: { ...headers, origin: url }, body });
  const begin = async (): Promise<Candidate> => {
    const response = await post('/api/session', {});
    if (!response.ok) throw new Error(`No session: ${await response.text()}`);
    const { learner } = (await response.json()) as { learner: string };
    const cookie = response.headers
      .getSetCookie()
      .map((each) => each.split(';', 1)[0])
      .join('; ');
    const headers = { cookie, 'content-type': 'application/json' };
    const send = async (event: Envelope) => {
      const body = JSON.stringify({ v: 1, sent: new Date().toISOString(), events: [event] });
      const answer = await post('/api/events', headers, body).catch(() => undefined);
      const text = await answer?.text().catch(() => undefined);
      if (!answer || !text || answer.status >= 500) return 'failed';
      const { results } = JSON.parse(text) as { results?: Result[] };
      const status = results?.[0]?.status;
      if (status !== 'stored' && status !== 'duplicate') throw new Error(`An answer was refused: ${text}`);
      return status;
    };
    return { learner, send };
  };
  return Promise.all(Array.from({ length: many }, begin));
}

/** Candidates who write straight into a database, and how to close it. */
export async function candidatesOfDatabase(
  file: string,
  way: Exclude<Way, 'app'>,
  many: number,
): Promise<{ candidates: Candidate[]; close(): Promise<void> }> {
  const database = await openDatabase(file, root);
  const write = way === 'writer' ? writeInGroups(database) : createEach(database);
  const learners = Array.from({ length: many }, () => randomUUID());
  await database.client.user.createMany({
    data: learners.map((id) => ({ id, name: id, email: `${id}@bench.invalid`, isAnonymous: true })),
  });
  const candidates = learners.map((learner) => ({
    learner,
    send: (event: Envelope) => write(rowOf(event, learner)),
  }));
  return { candidates, close: database.close };
}

function writeInGroups({ writer }: Database) {
  return async (row: EventRow) => (await writer.write([row]))[0] ?? 'failed';
}

/** As somebody would write it who has nothing but Prisma: the key refuses what is there already. */
function createEach({ client }: Database) {
  return async (row: EventRow) => {
    try {
      await client.event.create({ data: row });
      return 'stored';
    } catch (error) {
      if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') return 'duplicate';
      throw error;
    }
  };
}

function rowOf({ id, exam, kind, unit, at, payload }: Envelope, learner: string): EventRow {
  const now = new Date(at);
  const times = { at: now, clientAt: now, receivedAt: now };
  return { learner, id, exam, kind, unit, ...times, payload: JSON.stringify(payload) };
}
