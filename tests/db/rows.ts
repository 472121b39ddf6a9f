import type { EventRow } from '../../lib/db/writer';

/** A UUIDv7 that sorts by `order`. */
export function eventId(order: number): string {
  const hex = order.toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}

/** A row to store; what is not given is made up. */
export function row(order: number, given: Partial<EventRow> = {}): EventRow {
  const at = new Date(Date.UTC(2026, 0, 1) + order * 1000);
  return {
    learner: 'ada',
    id: eventId(order),
    exam: 'ai-300',
    kind: 'rating.set',
    unit: 'ai-300/areas/retrieval',
    at,
    clientAt: at,
    receivedAt: at,
    payload: '{"level":"ready"}',
    ...given,
  };
}
