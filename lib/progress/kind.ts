import { z } from 'zod';
import type { Source } from '../items/item';
import type { Payloads } from '../outbox/wire';
import type { Moment } from './clock';
import type { MockAtDoor } from './mock-door';

/** What the door must know of a unit; the content's units have it. An exam itself is one of kind `exam`. */
export interface KnownUnit {
  id: string;
  exam: string;
  kind: string;
  rateable: boolean;
  tickable: boolean;
}

/** What an event is judged by. */
export interface World {
  /** Finds a unit, or an exam, by its stored id or a former one. */
  findUnit(id: string): KnownUnit | undefined;
  /** Finds what an item comes from, by the item's id or a former one. */
  findSource(id: string): Source | undefined;
  /** Finds a mock of the learner who sends, as it stands when the event is judged. */
  findMock(id: string): MockAtDoor | undefined;
}

/** What the door knows of one kind of event. */
export interface KindOfEvent<K extends keyof Payloads> {
  payload: z.ZodType<Payloads[K]>;
  /** What the payload must have, as the end of a sentence. */
  wanted: string;
  /** Why such an event cannot be about this unit, as a part of a sentence; undefined when it can. */
  objection(unit: KnownUnit, payload: Payloads[K], world: World, moment: Moment): string | undefined;
}

/** UUIDv7 in lower case, as browsers make them. */
export const uuid7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/* Fields that payloads of several kinds have. */
export const eventId = z.string().regex(uuid7);
export const id = z.string().min(1).max(400);
/** So many milliseconds. More than a day, as on a page that was left open, is taken for one. */
export const ms = z
  .number()
  .min(0)
  .transform((time) => Math.min(Math.round(time), 86_400_000));
export const response = z.union([
  z.array(z.string().max(400)).max(200),
  z.record(z.string().max(400), z.string().max(400)).refine((record) => Object.keys(record).length <= 200),
]);

export function ofExam({ id, kind }: KnownUnit): string | undefined {
  return kind === 'exam' ? undefined : `${id} is no exam`;
}
