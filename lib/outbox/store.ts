import { type Change, type Kept, nothingKept } from './kept';
import type { Envelope, Refused, Snapshot } from './wire';

const STORES = ['meta', 'pending', 'refused', 'snapshots'] as const;
/** Some browsers never answer open(): then the page goes on without IndexedDB, and tries again later. */
const OPEN_PATIENCE = 4000;

type Stores = (name: (typeof STORES)[number]) => IDBObjectStore;

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

/** IndexedDB behind a small face. Opens at the first use, and again after the browser has closed it. */
export function openStore(factory: IDBFactory | undefined, name: string): Store {
  let handle: Promise<IDBDatabase> | undefined;

  function open(): Promise<IDBDatabase> {
    return new Promise((resolve, reject) => {
      if (!factory) throw new Error('This browser has no IndexedDB');
      const request = factory.open(name, 1);
      const patience = setTimeout(() => reject(new Error('IndexedDB did not open')), OPEN_PATIENCE);
      request.onupgradeneeded = () => {
        request.result.createObjectStore('meta');
        request.result.createObjectStore('pending', { keyPath: 'id' });
        request.result.createObjectStore('refused', { keyPath: 'id' });
        request.result.createObjectStore('snapshots', { keyPath: ['learner', 'exam'] });
      };
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        clearTimeout(patience);
        const db = request.result;
        db.onclose = () => {
          handle = undefined;
        };
        db.onversionchange = () => {
          db.close();
          handle = undefined;
        };
        resolve(db);
      };
    });
  }

  function close(): void {
    handle?.then((db) => db.close()).catch(() => undefined);
    handle = undefined;
  }

  /** Runs requests in one transaction; gives what `work`'s function reads once all is committed. */
  async function run<T>(
    scope: readonly string[],
    mode: IDBTransactionMode,
    work: (stores: Stores) => () => T,
  ): Promise<T> {
    handle ??= open();
    try {
      const db = await handle;
      return await new Promise<T>((resolve, reject) => {
        const transaction = db.transaction(scope, mode, { durability: 'strict' });
        const result = work((store) => transaction.objectStore(store));
        transaction.oncomplete = () => resolve(result());
        transaction.onabort = () => reject(transaction.error);
      });
    } catch (error) {
      // The connection may be lost: the next call opens a new one.
      close();
      throw error;
    }
  }

  return {
    read: () =>
      run(STORES, 'readonly', (stores) => {
        const learner: IDBRequest<string | undefined> = stores('meta').get('learner');
        const former: IDBRequest<string[] | undefined> = stores('meta').get('former');
        const pending: IDBRequest<Envelope[]> = stores('pending').getAll();
        const refused: IDBRequest<Refused[]> = stores('refused').getAll();
        const snapshots: IDBRequest<Snapshot[]> = stores('snapshots').getAll();
        return () => ({
          ...nothingKept,
          learner: learner.result ?? null,
          former: former.result ?? [],
          pending: pending.result,
          refused: refused.result,
          // A page of an earlier version kept them without ticks.
          snapshots: snapshots.result.map((snapshot) => ({ ...snapshot, ticks: snapshot.ticks ?? {} })),
        });
      }),
    write: (change) =>
      run(STORES, 'readwrite', (stores) => {
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
