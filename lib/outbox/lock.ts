import type { Store } from './store';

const NAME = 'greenboard-send';
/** Longer than one request may take (api.ts), so that a lease outlives any single one. */
const LEASE = 25_000;

/** Says whether the lock is still ours, and extends it. To be asked before every request. */
export type Still = () => Promise<boolean>;

/** Lets one tab of this browser at a time do a piece of work. */
export interface Lock {
  hold<T>(work: (still: Still) => Promise<T>): Promise<T>;
  /** To be called when the page goes away, so that the next one need not wait for the lease to end. */
  release(): void;
}

/** Web Locks: the browser itself frees the lock of a page that is gone. Secure contexts only. */
export function webLock(locks: LockManager): Lock {
  return {
    hold: (work) => locks.request(NAME, () => work(() => Promise.resolve(true))),
    release: () => undefined,
  };
}

/**
 * A lease in IndexedDB, for plain http addresses in a local network. A page that dies with it leaves it to
 * end by itself. Where IndexedDB fails too there is no lock: the server counts an event once all the same.
 */
export function leaseLock(store: Store, owner: string, now: () => number, random: () => number): Lock {
  const take = () => store.lease(owner, now(), now() + LEASE).catch(() => true);
  const release = () => store.release(owner).catch(() => undefined);
  // A lease is its tab's: within the tab one waits for the other here.
  let last: Promise<unknown> = Promise.resolve();
  return {
    hold<T>(work: (still: Still) => Promise<T>) {
      const alone = async () => {
        while (!(await take())) await new Promise((next) => setTimeout(next, 100 + random() * 100));
        try {
          return await work(take);
        } finally {
          await release();
        }
      };
      const turn = last.then(alone, alone);
      last = turn;
      return turn;
    },
    release,
  };
}
