import { randomBytes } from 'node:crypto';
import type { Exam, Model } from '../content/model';
import { eventsOf } from '../db/events';
import { database } from '../db/live';
import { bankOf } from '../items/bank';
import type { Choice } from '../items/choice';
import { titleOf } from '../items/choice-title';
import { chooseItems, type Known, nobody } from '../items/choose';
import { itemOf } from '../items/item';
import { openAfter } from '../items/met';
import { misfit } from '../items/response';
import { drillable } from '../items/show';
import type { Drillable } from '../items/shown';
import {
  type BegunDrill,
  batchSize,
  type ChosenDrill,
  type GivenInDrill,
  type Named,
} from '../outbox/drills';
import { tellingOf } from '../readiness/telling';
import { Refusal } from '../refusal';
import { voidedIn } from './answers';
import { learnerIn, recordOf } from './door';
import { readPayload } from './event';
import type { LearnerRecord } from './record';
import { reviewsOf } from './reviews';
import { findSource } from './world';

/** Who asks for questions: a learner, whose days are those of a time zone, or nobody in particular. */
export interface Asker {
  learner: string | undefined;
  zone: string;
}

/** Chooses what to ask. Nothing is stored. */
export async function chooseDrill(
  model: Model,
  exam: Exam,
  choice: Choice,
  asker: Asker,
): Promise<ChosenDrill> {
  const known = await knownOf(model, exam, asker, new Date());
  const seed = randomBytes(6).toString('base64url');
  const { items, found, why } = chooseItems({ exam, bank: bankOf(exam) }, choice, known, seed);
  const first = await drillables(model, exam, items.slice(0, batchSize), known);
  const title = titleOf(model, exam, choice);
  return { title, items: first, more: items.slice(batchSize), found, ...(why && { why }) };
}

/**
 * Questions by id and seed. Those that the content has no more are left out, and so are those kept for mocks that
 * the learner has not met.
 */
export async function itemsFor(
  model: Model,
  exam: Exam,
  named: readonly Named[],
  learner: string | undefined,
): Promise<Drillable[]> {
  const record = learner ? await recordOf(learner, exam, model) : nobody;
  return drillables(model, exam, named, record);
}

/** A learner's drill as it stands. Throws a Refusal (404) unless they began one with this id. */
export async function drillOf(model: Model, exam: Exam, learner: string, id: string): Promise<BegunDrill> {
  const record = await recordOf(learner, exam, model);
  const drill = record.drills.find((one) => one.id === id);
  if (!drill) {
    throw new Refusal(
      404,
      'There is no such drill of yours here, so there is none to go on with. Begin a new one.',
    );
  }
  const { title, readFirst, ended } = drill;
  // A unit may have another id than when the drill was begun.
  const items = drill.items.map(({ id, seed }) => ({ id: findSource(model, id)?.id ?? id, seed }));
  const [first, given] = await Promise.all([
    drillables(model, exam, items.slice(0, batchSize), record),
    givenIn(model, exam, learner, id),
  ]);
  return { id, title, readFirst, ended, items: first, more: items.slice(batchSize), given };
}

async function knownOf(model: Model, exam: Exam, { learner, zone }: Asker, at: Date): Promise<Known> {
  const now = at.getTime();
  if (!learner) return { ...nobody, worth: tellingOf(exam, [], now) };
  const { last, record } = await learnerIn(learner, exam, model);
  const { mistakes, todays } = reviewsOf(record, last, exam, { now, zone });
  return {
    answers: record.answers,
    shown: record.shown,
    due: todays.due.map(({ subject }) => subject),
    missed: mistakes.filter(({ closedAt }) => closedAt === null).map(({ rule }) => rule),
    worth: tellingOf(exam, record.answers, now),
  };
}

async function drillables(
  model: Model,
  exam: Exam,
  named: readonly Named[],
  { answers }: Pick<LearnerRecord | Known, 'answers'>,
): Promise<Drillable[]> {
  const isOpen = openAfter(answers);
  const made = named.map(async ({ id, seed }) => {
    const source = findSource(model, id);
    const isHere = source?.exam === exam.id && isOpen(source);
    return isHere ? [await drillable(model, itemOf(source, seed))] : [];
  });
  return (await Promise.all(made)).flat();
}

/** What was answered in a drill, the first answer to each question; none that no longer fits its question. */
async function givenIn(model: Model, exam: Exam, learner: string, drill: string): Promise<GivenInDrill[]> {
  const { client } = await database();
  const kinds = ['answer.given', 'answer.voided'];
  const rows = await eventsOf(client, { learner, exam: exam.id, kinds });
  const voided = voidedIn(rows);
  const given = new Map<string, GivenInDrill>();
  for (const { id, kind, payload } of rows) {
    const said = kind === 'answer.given' ? readPayload(kind, payload) : undefined;
    const source = said?.run === drill ? findSource(model, said.item) : undefined;
    if (!said || !source || given.has(source.id)) continue;
    if (misfit(itemOf(source, said.seed).ask, said.response)) continue;
    const { response, certainty, reading } = said;
    const more = reading && { reading };
    given.set(source.id, { id, item: source.id, response, certainty, ...more, voided: voided.has(id) });
  }
  return [...given.values()];
}
