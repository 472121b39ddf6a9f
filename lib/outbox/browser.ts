import { createOutbox, type Outbox } from './outbox';

let outbox: Outbox | undefined;

/** The outbox of this page, opened at the first call. Only in the browser. */
export function browserOutbox(): Outbox {
  outbox ??= createOutbox({
    fetch: (input, init) => fetch(input, init),
    indexedDB: indexedDatabase(),
    locks: navigator.locks,
    target: window,
    hint: () => /(?:^|; )gb=1/.test(document.cookie),
    now: () => Date.now(),
    random: () => Math.random(),
  });
  return outbox;
}

/** Merely to look at it is an error in some sandboxes. */
export function indexedDatabase(): IDBFactory | undefined {
  try {
    return window.indexedDB;
  } catch {
    return undefined;
  }
}
