import { misfit } from '../items/response';
import type { FormItem } from '../mock/form';
import { phaseOf } from '../mock/timing';
import type { Payloads } from '../outbox/wire';
import type { Moment } from './clock';

/** A mock as the door judges what is done in it. What is taken in changes it, for what comes after. */
export interface MockAtDoor {
  exam: string;
  /** By the name that a question has in it. */
  items: Map<string, FormItem>;
  openBook: boolean;
  endsAt: Date | null;
  submittedAt: Date | null;
  /** Sections that were left for good, and when. */
  closed: Map<number, Date>;
  /** Ids of events of it that are stored: what comes twice is not judged anew. */
  stored: ReadonlySet<string>;
}

/** Why a response is not taken, as a part of a sentence; undefined when it is. */
export function objectionToResponse(
  mock: MockAtDoor,
  { item: name, response }: Payloads['mock.response'],
  moment: Moment,
): string | undefined {
  const item = mock.items.get(name);
  if (!item) return 'its mock has no such question';
  const why = response === null ? undefined : misfit(item.ask, response);
  if (why) return `${why}, so it cannot be marked`;
  const over = objectionToTime(mock, moment);
  if (over) return over;
  const closedAt = mock.closed.get(item.section);
  return closedAt && moment.at > closedAt
    ? 'its case study had been left, and cannot be entered again'
    : undefined;
}

/** Why something is too late for a mock: what was done in time may still arrive for a while after its end. */
export function objectionToTime(mock: MockAtDoor, { at, now }: Moment): string | undefined {
  if (mock.submittedAt) return 'its mock had been submitted before it arrived';
  if (mock.endsAt && at > mock.endsAt) return 'the time of its mock was over';
  return phaseOf(mock, now) === 'ended'
    ? 'it arrived more than five minutes after the end of its mock'
    : undefined;
}

/** Why a section cannot be left for good. */
export function objectionToSection(mock: MockAtDoor, section: number, moment: Moment): string | undefined {
  const last = Math.max(...[...mock.items.values()].map((item) => item.section));
  return section >= last ? 'its mock has no such case study' : objectionToTime(mock, moment);
}

/** Lets a mock know of an event that is taken in. */
export function noteInMock(
  mock: MockAtDoor,
  event: { kind: string; payload: unknown },
  { at, now }: Moment,
): void {
  if (event.kind === 'mock.submitted') mock.submittedAt ??= now;
  if (event.kind === 'mock.section') {
    const { section } = event.payload as Payloads['mock.section'];
    if (!mock.closed.has(section)) mock.closed.set(section, at);
  }
}
