import { z } from 'zod';
import { levels } from '@/lib/outbox/wire';

/** What the door must know of a unit; the content's units have it. */
export interface KnownUnit {
  id: string;
  exam: string;
  rateable: boolean;
  tickable: boolean;
}

/** Each kind of event: its payload, and what it wants of the unit. A new kind is added here. */
const kinds = {
  /** The learner's own claim about a unit; null takes it back. */
  'rating.set': {
    payload: z.strictObject({ level: z.enum(levels).nullable() }),
    wanted: 'a level of practice, review, ready or null, and nothing else',
    objection: (unit: KnownUnit) => (unit.rateable ? undefined : `${unit.id} is not something to rate`),
  },
  /** What the learner has done of a checklist or a path; false takes the tick back. */
  'tick.set': {
    payload: z.strictObject({ done: z.boolean() }),
    wanted: 'done of true or false, and nothing else',
    objection: (unit: KnownUnit) => (unit.tickable ? undefined : `${unit.id} is not something to tick`),
  },
};

export type Kind = keyof typeof kinds;
export type PayloadOf<K extends Kind> = z.infer<(typeof kinds)[K]['payload']>;

/** An event whose form is right; whether it may be stored is another question. */
export type LearnerEvent = { [K in Kind]: Envelope & { kind: K; payload: PayloadOf<K> } }[Kind];

interface Envelope {
  /** UUIDv7 in lower case, made by the browser. */
  id: string;
  learner: string;
  exam: string;
  /** Stored id of the unit that it is about, or one that it used to have. */
  unit: string;
  /** When it happened, by the browser's clock. */
  at: Date;
}

const uuid7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** A name that has something in it, and is not as long as a book. */
const named = (what: string) =>
  z
    .string(`it names no ${what}`)
    .min(1, `it names no ${what}`)
    .max(300, `the name of its ${what} is too long`);

/** The fields of an event, each with what to say when it does not fit. */
const envelope = z.object(
  {
    v: z.literal(1, 'its version is not 1'),
    id: z.string('it has no id').regex(uuid7, 'its id is not a UUIDv7 in lower case'),
    learner: named('learner'),
    exam: named('exam'),
    kind: named('kind'),
    unit: named('unit'),
    at: z.iso
      .datetime('its time is not an ISO time in UTC')
      .transform((at) => new Date(at))
      .refine((at) => at.getTime() >= 0, 'its time is before 1970'),
    payload: z.unknown(),
  },
  'it is not an object',
);

export type ParsedEvent = { event: LearnerEvent } | { problem: string };

/** Checks the form of one event; what is wrong with it is a part of a sentence: "it has no id". */
export function parseEvent(raw: unknown): ParsedEvent {
  const { data, error } = envelope.safeParse(raw);
  if (!data) return { problem: error.issues[0]?.message ?? 'its form is wrong' };
  if (!isKind(data.kind)) return { problem: 'its kind is not one that this server knows' };
  const { payload, wanted } = kinds[data.kind];
  const parsed = payload.safeParse(data.payload);
  if (!parsed.success) return { problem: `its payload must have ${wanted}` };
  const { id, learner, exam, unit, at } = data;
  // The kind and the payload that its own schema gave belong together, which the type cannot say.
  const event = { id, learner, exam, unit, at, kind: data.kind, payload: parsed.data } as LearnerEvent;
  return { event };
}

/** Why an event of this kind cannot be about this unit; undefined when it can. */
export function objectionTo(kind: Kind, unit: KnownUnit): string | undefined {
  return kinds[kind].objection(unit);
}

/** Reads a payload that was stored; undefined when it is not of this kind's form. */
export function readPayload<K extends Kind>(kind: K, json: string): PayloadOf<K> | undefined {
  return kinds[kind].payload.safeParse(JSON.parse(json)).data as PayloadOf<K> | undefined;
}

function isKind(kind: string): kind is Kind {
  return Object.hasOwn(kinds, kind);
}
