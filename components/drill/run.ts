import type { Certainty } from '@/lib/items/answer';
import { grade } from '@/lib/items/grade';
import type { Response } from '@/lib/items/item';
import { emptyResponse } from '@/lib/items/response';
import type { Drillable } from '@/lib/items/shown';
import type { Named } from '@/lib/outbox/drills';
import type { Place } from '@/lib/outbox/wire';

/** A drill as it was begun. Plain data, as all of this: the browser keeps it as it is. */
export interface Run {
  /** UUIDv7: the event that begins the drill has it. */
  id: string;
  exam: string;
  title: string;
  where: Extract<Place, 'drill' | 'check'>;
  /** Whether each scenario is read before its options show. */
  readFirst: boolean;
  /** Goes on until it is stopped. */
  isEndless: boolean;
  /** What it was chosen by, as an address has it; empty where that is not known here. */
  search: string;
  /** Where leaving leads. */
  from: string;
  items: Named[];
}

/** An answer that was given: it is shown with its reasons, and never changes. */
export interface Given {
  /** Id of its event. */
  id: string;
  response: Response;
  certainty: Certainty | null;
  ms: number;
  reading?: Record<string, string>;
  /** Stored ids of the pages that were read in the half hour before. */
  read?: string[];
  /** Id of the event that takes it out of the count; null where it counts. */
  voidedBy: string | null;
}

/** What stands at a question before it is answered. */
export interface Unanswered {
  response?: Response;
  /** How the scenario was read; empty where that was passed over. */
  reading?: Record<string, string>;
  /** Whether the reading was asked for, at this question. */
  isReading?: boolean;
  /** How long it was on the screen, in milliseconds. */
  ms: number;
}

/** How far a drill is. */
export interface Progress {
  /** The place of the question on the screen, or the result. */
  at: number | 'result';
  /** By item. */
  given: Record<string, Given>;
  /** By item. */
  drafts: Record<string, Unanswered>;
  /** The answer on the screen that is not to count, with the id of the event to come: nothing as long as it shows. */
  slip?: { item: string; event: string };
  /** Id of the event that ends it. */
  endedBy: string | null;
  /** Ids of the events that the outbox has taken. */
  recorded: string[];
}

/** All of a drill. Questions come in batches: those that are not here yet are still to be fetched. */
export interface Drill {
  run: Run;
  questions: Record<string, Drillable>;
  progress: Progress;
}

export const notBegun: Progress = { at: 0, given: {}, drafts: {}, endedBy: null, recorded: [] };

/** The place of the first question without an answer; the number of questions where there is none. */
export function frontier({ run, progress }: Drill): number {
  const at = run.items.findIndex(({ id }) => !progress.given[id]);
  return at < 0 ? run.items.length : at;
}

/** Goes to a question, as far as the first that is not answered; behind the last lies the result. */
export function goTo(drill: Drill, at: number): Drill {
  const last = Math.min(frontier(drill), drill.run.items.length - 1);
  return withProgress(settle(drill), { at: Math.max(0, Math.min(at, last)) });
}

/** Goes on with a drill that was left: an answer that was looked at is done with. */
export function goOn(drill: Drill): Drill {
  const { at, given, endedBy } = drill.progress;
  const item = at === 'result' ? undefined : drill.run.items[at];
  return item && given[item.id] && !endedBy ? goTo(drill, frontier(drill)) : drill;
}

/** What stands at a question that is not answered; nothing changes at one that is. */
export function draft(drill: Drill, item: string, change: Partial<Unanswered>): Drill {
  const { given, drafts } = drill.progress;
  if (given[item]) return drill;
  return withProgress(drill, { drafts: { ...drafts, [item]: { ms: 0, ...drafts[item], ...change } } });
}

/** Gives the answer that stands at a question. What was given before stays as it is. */
export function commit(
  drill: Drill,
  item: string,
  { certainty, event, read }: { certainty: Certainty | null; event: string; read: string[] },
): Drill {
  const { given, drafts } = drill.progress;
  const question = drill.questions[item];
  if (given[item] || !question) return drill;
  const { response, reading, ms = 0 }: Partial<Unanswered> = drafts[item] ?? {};
  const answer: Given = {
    id: event,
    response: response ?? emptyResponse(question.shown.ask),
    certainty,
    ms,
    ...(read.length > 0 && { read }),
    ...(reading && Object.keys(reading).length > 0 && { reading }),
    voidedBy: null,
  };
  return withProgress(drill, { given: { ...given, [item]: answer } });
}

/**
 * Takes the answer on the screen out of the count. It stays to be looked at. As an event is never taken back, there
 * is none before the question is left (`settle`).
 */
export function voidAnswer(drill: Drill, item: string, event: string): Drill {
  return isCounted(drill, item) ? withProgress(drill, { slip: { item, event } }) : drill;
}

/** Counts the answer on the screen after all. */
export function countAfterAll(drill: Drill): Drill {
  return withProgress(drill, { slip: undefined });
}

/** The question on the screen is left: what is not to count is for good. */
export function settle(drill: Drill): Drill {
  const { slip, given } = drill.progress;
  const answer = slip && given[slip.item];
  if (!answer) return drill;
  const voided = { ...answer, voidedBy: answer.voidedBy ?? slip.event };
  return withProgress(drill, { given: { ...given, [slip.item]: voided }, slip: undefined });
}

/** Whether a question has an answer that counts. */
export function isCounted({ progress: { given, slip } }: Drill, item: string): boolean {
  return given[item]?.voidedBy === null && slip?.item !== item;
}

/** Shows the result, which ends the drill. */
export function end(drill: Drill, event: string): Drill {
  return withProgress(settle(drill), { at: 'result', endedBy: drill.progress.endedBy ?? event });
}

/** Shows the result again, of a drill that has ended. */
export function toResult(drill: Drill): Drill {
  const { endedBy } = drill.progress;
  return endedBy ? end(drill, endedBy) : drill;
}

/** Adds questions that have come; those of `asked` that did not come are gone from the content, and so from here. */
export function arrive(drill: Drill, asked: readonly Named[], come: readonly Drillable[]): Drill {
  const here = Object.fromEntries(come.map((question) => [question.shown.id, question]));
  const gone = new Set(asked.map(({ id }) => id).filter((id) => !here[id]));
  const { run, progress } = drill;
  const items = run.items.filter(({ id }) => !gone.has(id));
  const now = progress.at === 'result' ? undefined : run.items[progress.at];
  const at = now && items.includes(now) ? items.indexOf(now) : progress.at;
  return withProgress(
    { ...drill, run: { ...run, items }, questions: { ...drill.questions, ...here } },
    { at: at === 'result' || at < items.length ? at : 'result' },
  );
}

/** Whether an answer is wholly right; undefined where there is none, or it cannot be marked. */
export function isRight({ questions, progress }: Drill, item: string): boolean | undefined {
  const [question, answer] = [questions[item], progress.given[item]];
  return question && answer && grade(question.revealed.key, answer.response)?.right;
}

export function withProgress(drill: Drill, change: Partial<Progress>): Drill {
  return { ...drill, progress: { ...drill.progress, ...change } };
}
