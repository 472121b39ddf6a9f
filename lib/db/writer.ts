import { setTimeout as sleep } from 'node:timers/promises';
import { explain, isLocked } from './explain';
import { Prisma, type PrismaClient } from './generated/client';

/** An event as it is stored; `payload` is JSON. */
export interface EventRow {
  learner: string;
  id: string;
  exam: string;
  kind: string;
  unit: string;
  at: Date;
  clientAt: Date;
  receivedAt: Date;
  payload: string;
}

export type Written = 'stored' | 'duplicate';

/** Adds events. There is one for each database and process. */
export interface Writer {
  /**
   * Adds rows; resolves after they are committed, with what became of each, in the same order.
   * A row whose (learner, id) is there already changes nothing and is a duplicate.
   * All rows of a call are added, or, when it throws, none. Throws a Refusal when the database is locked
   * for long or the disk is full: the same rows may be written again.
   */
  write(rows: EventRow[]): Promise<Written[]>;
  /** Resolves when nothing is waiting to be written. */
  idle(): Promise<void>;
}

interface Request {
  rows: EventRow[];
  resolve(written: Written[]): void;
  reject(error: unknown): void;
}

/** Rows in one commit: SQLite takes 32,766 values in a statement, Postgres 65,535. */
const mostRows = 2000;
/** How long to go on trying, in milliseconds, while another process has the database locked. */
const patience = 5000;

/**
 * Makes the writer. Requests that come in while a commit is under way share the next one.
 *
 * A commit is a single INSERT, so that no other query can slip into its transaction. `client` is a
 * connection that nobody else uses: on a shared one, the INSERT could fall into another's transaction
 * and be acknowledged before it is committed.
 */
export function createWriter(client: PrismaClient, file: string): Writer {
  let waiting: Request[] = [];
  let running: Promise<void> | undefined;

  async function run(): Promise<void> {
    while (waiting.length > 0) {
      // Lets every request that has already arrived join the group.
      await new Promise((resolve) => setImmediate(resolve));
      const group = takeGroup();
      await commit(group);
    }
    running = undefined;
  }

  function takeGroup(): Request[] {
    let rows = 0;
    const fits = waiting.findIndex((request) => {
      rows += request.rows.length;
      return rows > mostRows;
    });
    const size = fits < 0 ? waiting.length : Math.max(fits, 1);
    const group = waiting.slice(0, size);
    waiting = waiting.slice(size);
    return group;
  }

  async function commit(group: Request[]): Promise<void> {
    try {
      const added = await insert(
        client,
        group.flatMap((request) => request.rows),
      );
      for (const { rows, resolve } of group)
        resolve(rows.map((row) => (added.delete(keyOf(row)) ? 'stored' : 'duplicate')));
    } catch (error) {
      const [only, ...others] = group;
      if (only && (others.length === 0 || isLocked(error))) {
        for (const { reject } of group) reject(explain(error, file));
        return;
      }
      // One request that cannot be written must not take the others with it.
      for (const request of group) await commit([request]);
    }
  }

  return {
    write(rows) {
      if (rows.length === 0) return Promise.resolve([]);
      return new Promise((resolve, reject) => {
        waiting.push({ rows, resolve, reject });
        running ??= run();
      });
    },
    idle: () => running ?? Promise.resolve(),
  };
}

/** Adds rows in one statement, which is its own transaction. Resolves to the keys that were new. */
async function insert(client: PrismaClient, rows: EventRow[]): Promise<Set<string>> {
  const values = rows.map(
    (row) =>
      Prisma.sql`(${row.learner}, ${row.id}, ${row.exam}, ${row.kind}, ${row.unit}, ${row.at}, ${row.clientAt}, ${row.receivedAt}, ${row.payload})`,
  );
  const statement = Prisma.sql`
    INSERT INTO "event" ("learner", "id", "exam", "kind", "unit", "at", "clientAt", "receivedAt", "payload")
    VALUES ${Prisma.join(values)}
    ON CONFLICT ("learner", "id") DO NOTHING
    RETURNING "learner", "id"`;
  const until = Date.now() + patience;
  for (;;) {
    try {
      const added = await client.$queryRaw<{ learner: string; id: string }[]>(statement);
      return new Set(added.map(keyOf));
    } catch (error) {
      if (!isLocked(error) || Date.now() > until) throw error;
      await sleep(10);
    }
  }
}

function keyOf({ learner, id }: { learner: string; id: string }): string {
  return `${learner} ${id}`;
}
