const FIRST = 1000;
const LONGEST = 30_000;

/**
 * Milliseconds to wait after a number of failures in a row (1 after the first): doubling to 30 s at most,
 * half of it by chance, so that the browsers of a class do not all come back at once.
 */
export function backoff(failures: number, random: () => number): number {
  const ceiling = Math.min(LONGEST, FIRST * 2 ** Math.min(failures - 1, 10));
  return ceiling / 2 + (random() * ceiling) / 2;
}

/** Runs a task one at a time, again when asked meanwhile, and again later when it says that it failed. */
export interface Pump {
  /** Runs now; resolves when nothing is left to run at once. */
  wake(): Promise<void>;
  stop(): void;
}

/** @param task gives true when done, false to be run again after a wait. It must not throw. */
export function createPump(task: () => Promise<boolean>, random: () => number): Pump {
  let running: Promise<void> | undefined;
  let again = false;
  let stopped = false;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function run(): Promise<void> {
    let done = true;
    do {
      again = false;
      done = await task();
      failures = done ? 0 : failures + 1;
      // A failure ends the run even when more was asked for: the wait serves that too.
    } while (again && done && !stopped);
    running = undefined;
    if (!done && !stopped) timer = setTimeout(() => void wake(), backoff(failures, random));
  }

  function wake(): Promise<void> {
    if (stopped) return Promise.resolve();
    clearTimeout(timer);
    again = true;
    running ??= run();
    return running;
  }

  return {
    wake,
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
