/** A device that slept, or whose clock was set, by more than this has lost the server's time. */
const DRIFT = 3000;

/** The server's clock, as far as this device knows it. */
export interface ServerClock {
  /** Takes the server's time, as an ISO time, from an answer that was asked for at a tick. */
  set(now: string, askedAt: number): void;
  /** Milliseconds until an ISO time; null before the server's time is known. */
  until(time: string): number | null;
  /** Whether something happened to this device, so that the server's time has to be asked for anew. */
  isLost(): boolean;
}

/**
 * @param ticks milliseconds on a clock that nobody sets, and that may stand still while the device sleeps
 * @param now milliseconds since 1970 on the device's clock
 */
export function createServerClock(ticks: () => number, now: () => number): ServerClock {
  let known: { server: number; ticks: number; now: number } | undefined;
  return {
    set(time, askedAt) {
      const at = ticks();
      // The answer was under way for half of the time.
      known = { server: Date.parse(time) + (at - askedAt) / 2, ticks: at, now: now() };
    },
    until: (time) => (known ? Date.parse(time) - (known.server + ticks() - known.ticks) : null),
    isLost: () => known !== undefined && Math.abs(now() - known.now - (ticks() - known.ticks)) > DRIFT,
  };
}
