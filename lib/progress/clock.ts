/** A difference between the clocks that is no more than the way takes, in milliseconds. */
const tolerance = 60_000;

/**
 * When an event happened by the server's clock. `at` is what the browser's clock said then, `sent` what it
 * said when it sent the batch, and `now` what the server's clock says. A browser's clock that is off by more
 * than a minute is set right; no event lies in the future, or before 1970.
 */
export function correctTime(at: Date, sent: Date, now: Date): Date {
  const off = now.getTime() - sent.getTime();
  const shift = Math.abs(off) > tolerance ? off : 0;
  return new Date(Math.max(0, Math.min(at.getTime() + shift, now.getTime())));
}

/** When an event happened, and when it is judged, both by the server's clock. */
export interface Moment {
  at: Date;
  now: Date;
}
