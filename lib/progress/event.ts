import { z } from 'zod';
import { levels } from '@/lib/outbox/wire';
import { certainties } from '../items/answer';
import { itemOf, type Source } from '../items/item';
import { idsIn, misfit } from '../items/response';
import { limits } from '../outbox/settings';
import { type GivenAnswer, type Payloads, places } from '../outbox/wire';
import type { Moment } from './clock';
import {
  eventId,
  id,
  type KindOfEvent,
  type KnownUnit,
  ms,
  ofExam,
  response,
  uuid7,
  type World,
} from './kind';
import { mockKinds } from './mock-kinds';

const seed = z.string().max(100);
const hash = z.string().max(64);
const words = z.string().max(4000);
/** One day later, as it is somewhere, the year would have five digits. */
const moment = z.iso.datetime().refine((time) => time < '9999-12-31');
const ids = (most: number) => z.array(id).max(most);
const within = (number: z.ZodNumber, [from, to]: readonly [number, number]) => number.min(from).max(to);

/** Each kind of event: its payload, and what it wants of the unit. A new kind is added here. */
const kinds = {
  /** The learner's own claim about a unit; null takes it back. */
  'rating.set': {
    payload: z.strictObject({ level: z.enum(levels).nullable() }),
    wanted: 'a level of practice, review, ready or null, and nothing else',
    objection: (unit) => (unit.rateable ? undefined : `${unit.id} is not something to rate`),
  },
  /** What the learner has done of a checklist or a path; false takes the tick back. */
  'tick.set': {
    payload: z.strictObject({ done: z.boolean() }),
    wanted: 'done of true or false, and nothing else',
    objection: (unit) => (unit.tickable ? undefined : `${unit.id} is not something to tick`),
  },
  'answer.given': {
    payload: z.strictObject({
      item: id,
      hash,
      seed,
      response,
      certainty: z.enum(certainties).nullable(),
      ms,
      where: z.enum(places),
      run: eventId.nullable(),
      reading: z.record(z.string().max(40), z.string().max(400)).optional(),
      read: ids(20).optional(),
    }),
    wanted: 'an item with its hash and seed, a response, a certainty, a time and a place',
    objection: objectionToAnswer,
  },
  'answer.voided': {
    payload: z.strictObject({ answer: eventId }),
    wanted: 'the id of an answer or of what was recalled',
    objection: () => undefined,
  },
  'note.set': {
    payload: z.strictObject({ text: words }),
    wanted: 'a text of at most 4,000 characters',
    objection: (unit) => (unit.kind === 'exam' ? `${unit.id} is nothing to note on` : undefined),
  },
  'card.set': {
    payload: z.strictObject({ on: z.boolean() }),
    wanted: 'on of true or false, and nothing else',
    objection: (unit) => (unit.kind === 'exam' ? `${unit.id} is no card` : undefined),
  },
  'recall.given': {
    payload: z.strictObject({
      recalled: z.enum(['no', 'partly', 'yes']),
      mentioned: ids(100),
      of: z.int().min(0).max(100),
      cram: z.boolean(),
    }),
    wanted: 'what was recalled, and what was mentioned',
    objection: ({ id, kind }) =>
      kind === 'prompt' || kind === 'term' ? undefined : `${id} is no prompt and no term`,
  },
  'setting.set': {
    payload: z.discriminatedUnion('name', [
      z.strictObject({ name: z.literal('examAt'), value: moment.nullable() }),
      z.strictObject({ name: z.literal('retention'), value: within(z.number(), limits.retention) }),
      z.strictObject({ name: z.literal('cardsADay'), value: within(z.int(), limits.cardsADay) }),
      z.strictObject({ name: z.literal('extraTime'), value: within(z.number(), limits.extraTime) }),
      z.strictObject({
        name: z.literal('weekMinutes'),
        value: z.array(within(z.int(), limits.dayMinutes)).length(7).nullable(),
      }),
      z.strictObject({ name: z.literal('path'), value: z.string().max(100).nullable() }),
      z.strictObject({ name: z.literal('feed'), value: z.string().min(16).max(64).nullable() }),
      z.strictObject({ name: z.literal('renewOn'), value: z.iso.date().nullable() }),
    ]),
    wanted: 'the name of a setting and a value that it can have',
    objection: ofExam,
  },
  'plan.set': {
    payload: z.strictObject({ task: id, to: z.union([z.iso.date(), z.enum(['skip', 'done', 'plan'])]) }),
    wanted: 'a task, and a day, skip, done or plan',
    objection: ofExam,
  },
  'exam.result': {
    payload: z.strictObject({
      examAt: moment,
      score: z.int().min(0).max(10_000).nullable(),
      bars: z
        .record(z.string().max(100), within(z.number(), [0, 100]))
        .refine((bars) => Object.keys(bars).length <= 50),
    }),
    wanted: 'when the exam was, a score or null, and bars of 0 to 100',
    objection: ofExam,
  },
  'problem.reported': {
    payload: z.strictObject({ item: id, hash, seed, note: words.min(1) }),
    wanted: 'an item and a note of at most 4,000 characters',
    objection: (_, { item }, { findSource }) =>
      findSource(item) ? undefined : 'the content has no such item any more',
  },
  'drill.started': {
    payload: z.strictObject({
      title: z.string().min(1).max(300),
      items: z.array(z.strictObject({ id, seed })).min(1).max(500),
      readFirst: z.boolean(),
    }),
    wanted: 'a title and 1 to 500 items',
    objection: ofExam,
  },
  'drill.ended': {
    payload: z.strictObject({ drill: eventId }),
    wanted: 'the id of a drill',
    objection: ofExam,
  },
  ...mockKinds,
} satisfies { [K in keyof Payloads]: KindOfEvent<K> };

/**
 * An answer must be to an item that is there, and hold nothing that was not offered. When the item has changed
 * since it was shown, what was offered then is not known any more: the answer must then still be gradable.
 */
function objectionToAnswer(unit: KnownUnit, given: GivenAnswer, world: World): string | undefined {
  const source = world.findSource(given.item);
  if (!source) return 'the content has no such item any more';
  if (source.unit !== unit.id) return 'its item belongs to another unit';
  const why =
    source.hash === given.hash
      ? misfit(itemOf(source, given.seed).ask, given.response)
      : unknownIn(source, given);
  return why && `${why}, so it cannot be marked`;
}

function unknownIn({ known }: Source, { response }: GivenAnswer): string | undefined {
  const fits = idsIn(response).every((one) => known.has(one));
  return fits ? undefined : 'it names something that its item does not have';
}

export type Kind = keyof typeof kinds;

/** An event whose form is right; whether it may be stored is another question. */
export type LearnerEvent = { [K in Kind]: Envelope & { kind: K; payload: Payloads[K] } }[Kind];

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

/** Why an event cannot be about this unit, as a part of a sentence; undefined when it can. */
export function objectionTo(
  event: LearnerEvent,
  unit: KnownUnit,
  world: World,
  moment: Moment,
): string | undefined {
  const { objection } = kinds[event.kind] as KindOfEvent<Kind>;
  return objection(unit, event.payload as never, world, moment);
}

/** Reads a payload that was stored; undefined when it is not of this kind's form. */
export function readPayload<K extends Kind>(kind: K, json: string): Payloads[K] | undefined {
  return kinds[kind].payload.safeParse(JSON.parse(json)).data as Payloads[K] | undefined;
}

function isKind(kind: string): kind is Kind {
  return Object.hasOwn(kinds, kind);
}
