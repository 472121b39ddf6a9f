import { openDatabase } from './database';
import { type Change, type Kept, nothingKept } from './kept';
import { type Envelope, noLasts, noStanding, type Refused, type Snapshot } from './wire';

const layout = {
  meta: {},
  pending: { keyPath: 'id' },
  refused: { keyPath: 'id' },
  snapshots: { keyPath: ['learner', 'exam'] },
};
const ALL = ['meta', 'pending', 'refused', 'snapshots'] as const;

/** What a page of an earlier version kept: ticks by themselves, or none. */
type Earlier = Omit<Snapshot, 'last' | 'standing'> &
  Partial<Snapshot> & { ticks?: Record<string, { id: string; done: boolean; at: string }> };

/** A snapshot in today's form, whatever version of the page wrote it. */
function ofToday({ ticks = {}, ...snapshot }: Earlier): Snapshot {
  const ticked = Object.entries(ticks).map(([unit, { id, at, done }]) => [
    unit,
    { id, at, unit, payload: { done } },
  ]);
  return {
    ...snapshot,
    last: { ...noLasts, 'tick.set': Object.fromEntries(ticked), ...snapshot.last },
    standing: { ...noStanding, ...snapshot.standing },
  };
}

/** What outlives the page. Every function rejects when IndexedDB does not work. */
export interface Store {
  read(): Promise<Kept>;
  /** Writes a change whole or not at all; resolves when it is on disk. */
  write(change: Change): Promise<void>;
  /** Takes or extends the lease for `owner` until a time (ms); false while another holds it. */
  lease(owner: string, now: number, until: number): Promise<boolean>;
  release(owner: string): Promise<void>;
  close(): void;
}

/** The outbox's database. */
export function openStore(factory: IDBFactory | undefined, name: string): Store {
  const { run, close } = openDatabase(factory, name, layout);
  return {
    read: () =>
      run(ALL, 'readonly', (stores) => {
        const learner: IDBRequest<string | undefined> = stores('meta').get('learner');
        const former: IDBRequest<string[] | undefined> = stores('meta').get('former');
        const pending: IDBRequest<Envelope[]> = stores('pending').getAll();
        const refused: IDBRequest<Refused[]> = stores('refused').getAll();
        const snapshots: IDBRequest<Earlier[]> = stores('snapshots').getAll();
        return () => ({
          ...nothingKept,
          learner: learner.result ?? null,
          former: former.result ?? [],
          pending: pending.result,
          refused: refused.result,
          snapshots: snapshots.result.map(ofToday),
        });
      }),
    write: (change) =>
      run(ALL, 'readwrite', (stores) => {
        if (change.forget) {
          // A lease may be held at this moment: it ends by itself.
          for (const name of ['learner', 'former']) stores('meta').delete(name);
          for (const name of ['pending', 'refused', 'snapshots'] as const) stores(name).clear();
        }
        if (change.learner) stores('meta').put(change.learner, 'learner');
        if (change.former) stores('meta').put(change.former, 'former');
        for (const id of change.drop ?? []) stores('pending').delete(id);
        for (const event of change.put ?? []) stores('pending').put(event);
        for (const id of change.dismiss ?? []) stores('refused').delete(id);
        for (const row of change.refuse ?? []) stores('refused').put(row);
        for (const snapshot of change.snapshots ?? []) stores('snapshots').put(snapshot);
        return () => undefined;
      }),
    lease: (owner, now, until) =>
      run(['meta'], 'readwrite', (stores) => {
        let granted = false;
        const request: IDBRequest<{ owner: string; until: number } | undefined> = stores('meta').get('lease');
        request.onsuccess = () => {
          const held = request.result;
          // A lease from a minute further ahead than any is given was made before the clock was set back.
          granted = !held || held.owner === owner || held.until <= now || held.until > until + 60_000;
          if (granted) stores('meta').put({ owner, until }, 'lease');
        };
        return () => granted;
      }),
    release: (owner) =>
      run(['meta'], 'readwrite', (stores) => {
        const request: IDBRequest<{ owner: string } | undefined> = stores('meta').get('lease');
        request.onsuccess = () => {
          if (request.result?.owner === owner) stores('meta').delete('lease');
        };
        return () => undefined;
      }),
    close,
  };
}
