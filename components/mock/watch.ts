/** Counts how long each question is in view, and how long nothing was. Times are milliseconds. */
export interface Watch {
  /** The question in view. */
  item(): string | null;
  /** Goes over to another question. Time of the one before that was not taken is lost. */
  look(item: string | null): void;
  /** Time in view that has not been taken. */
  elapsed(): number;
  /** Gives that time, and begins anew. */
  take(): number;
  /** Nothing is in view for a while. */
  pause(): void;
  /** Something is in view again; gives how long nothing was, 0 where it had not been paused. */
  resume(): number;
}

/** @param ticks milliseconds on a clock that nobody sets */
export function createWatch(ticks: () => number): Watch {
  let item: string | null = null;
  let kept = 0;
  let since = ticks();
  let pausedAt: number | null = null;
  const elapsed = () => Math.round(kept + (pausedAt === null ? ticks() - since : 0));

  function begin(): void {
    kept = 0;
    since = ticks();
  }

  return {
    item: () => item,
    look(next) {
      item = next;
      begin();
    },
    elapsed,
    take() {
      const time = elapsed();
      begin();
      return time;
    },
    pause() {
      if (pausedAt !== null) return;
      kept += ticks() - since;
      pausedAt = ticks();
    },
    resume() {
      if (pausedAt === null) return 0;
      const away = Math.round(ticks() - pausedAt);
      pausedAt = null;
      since = ticks();
      return away;
    },
  };
}
