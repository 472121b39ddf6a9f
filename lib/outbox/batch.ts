import type { Envelope } from './wire';

/** What the server takes in one request, with room left for the frame around the events. */
const MAX_EVENTS = 100;
const MAX_BYTES = 256 * 1024 - 1024;
/** What browsers let all keepalive requests of a page hold together is 64 KiB. */
export const KEEPALIVE_BYTES = 60 * 1024;

/** Bytes of an event on the wire, with its comma; the learner's id may still have to be written in. */
function bytesOf(event: unknown): number {
  return new TextEncoder().encode(JSON.stringify(event)).length + 64;
}

/**
 * Cuts events into batches that the server takes, in the order given.
 * An event too large for any batch stands alone, so that the server can refuse it by itself.
 */
export function cut<Event = Envelope>(events: readonly Event[], maxBytes = MAX_BYTES): Event[][] {
  const batches: Event[][] = [];
  let batch: Event[] = [];
  let bytes = 0;
  for (const event of events) {
    const more = bytesOf(event);
    if (batch.length === MAX_EVENTS || (batch.length > 0 && bytes + more > maxBytes)) {
      batches.push(batch);
      batch = [];
      bytes = 0;
    }
    batch.push(event);
    bytes += more;
  }
  if (batch.length > 0) batches.push(batch);
  return batches;
}

/** The two halves of a batch of at least two events. */
export function halves(batch: readonly Envelope[]): [Envelope[], Envelope[]] {
  const middle = Math.ceil(batch.length / 2);
  return [batch.slice(0, middle), batch.slice(middle)];
}
