/** Some browsers never answer open(): then the page goes on without IndexedDB, and tries again later. */
const OPEN_PATIENCE = 4000;

/** A database of the browser's behind a small face. Opens at the first use, and again after the browser closed it. */
export interface Database<Name extends string> {
  /**
   * Runs requests in one transaction, whole or not at all; gives what `work`'s function reads once all is on disk.
   * Rejects when IndexedDB does not work.
   */
  run<T>(
    scope: readonly Name[],
    mode: IDBTransactionMode,
    work: (stores: (name: Name) => IDBObjectStore) => () => T,
  ): Promise<T>;
  close(): void;
}

/** @param stores each store's name with the options that it is made with */
export function openDatabase<Name extends string>(
  factory: IDBFactory | undefined,
  name: string,
  stores: Record<Name, IDBObjectStoreParameters>,
): Database<Name> {
  let handle: Promise<IDBDatabase> | undefined;

  function open(): Promise<IDBDatabase> {
    return new Promise((resolve, reject) => {
      if (!factory) throw new Error('This browser has no IndexedDB');
      const request = factory.open(name, 1);
      const patience = setTimeout(() => reject(new Error('IndexedDB did not open')), OPEN_PATIENCE);
      request.onupgradeneeded = () => {
        for (const store of Object.keys(stores) as Name[])
          request.result.createObjectStore(store, stores[store]);
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

  return {
    async run(scope, mode, work) {
      handle ??= open();
      try {
        const db = await handle;
        return await new Promise((resolve, reject) => {
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
    },
    close,
  };
}

/** Removes a database with all that is in it. Never rejects; gives up after a while, as where another tab holds it. */
export function removeDatabase(factory: IDBFactory | undefined, name: string): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, OPEN_PATIENCE);
    const request = factory?.deleteDatabase(name);
    if (!request) return resolve();
    request.onsuccess = () => resolve();
    request.onerror = () => resolve();
  });
}
