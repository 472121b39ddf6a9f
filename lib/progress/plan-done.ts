import { type FileOfKind, filesOfKind } from '../content/model';
import { phaseOf } from '../mock/timing';
import type { Ticked } from '../outbox/wire';
import type { DayOf } from '../schedule/day';
import { numbersTaken } from '../schedule/plan-mocks';
import { partsOfId, type Task, taskId } from '../schedule/plan-tasks';
import { endOfRun, type MockRun } from './mock-run';
import type { Standpoint } from './plan-standpoint';

/** What was done of what the plan has, and when: in milliseconds since 1970. */
export interface Done {
  /** When a lab, path item, checklist or reading was done; undefined while it is not. `id` is the task's. */
  at(id: string): number | undefined;
  /** Whether an item of a checklist or path is ticked, by hand or by itself. */
  isTicked(unit: string): boolean;
  /**
   * The number of the first mock since the exam was sat last, and of those, without the diagnostic, that ended since
   * then and before today, and today.
   */
  mocks: { first: number; taken: number[]; today: number[] };
  /** Whether a diagnostic ended today. */
  diagnostic: boolean;
}

/** What was done, by what is known of it: answers, ticks, ratings, mocks, and what the learner says. */
export function doneIn(at: Standpoint, ticked: Record<string, Ticked>, dayOf: DayOf): Done {
  const { exam, record, now, start, last, ratings } = at;
  const over = record.mocks.filter(
    (run) => phaseOf(run, new Date(now)) === 'ended' && run.responses.length > 0,
  );
  const lists = new Map(filesOfKind(exam, 'checklist').map((file) => [file.id, file]));

  /** When a unit was rated as something that can be done, or in the case of an area rated today at all. */
  function ratedAt(unit: string, isArea: boolean): number | undefined {
    const rating = ratings[unit]?.at(-1);
    if (!rating?.level) return undefined;
    const when = Date.parse(rating.at);
    return rating.level !== 'practice' || (isArea && when >= start) ? when : undefined;
  }

  function tickedAt(unit: string): number | undefined {
    const tick = last['tick.set'][unit];
    if (tick?.payload.done) return Date.parse(tick.at);
    return ticked[unit]?.done ? 0 : undefined;
  }

  function listAt(file: FileOfKind<'checklist'> | undefined): number | undefined {
    const all = tickableIn(file).map(tickedAt);
    return all.length > 0 && all.every((when) => when !== undefined)
      ? Math.max(...all.map(Number))
      : undefined;
  }

  return {
    isTicked: (unit) => tickedAt(unit) !== undefined,
    mocks: mocksIn(
      at,
      over.filter(({ style }) => style !== 'diagnostic'),
      dayOf,
    ),
    diagnostic: over.some((run) => run.style === 'diagnostic' && endOfRun(run).getTime() >= start),
    at(id) {
      const said = last['plan.set'][`${exam.id} ${id}`];
      if (said?.payload.to === 'done') return Date.parse(said.at);
      const { kind, about } = partsOfId(id);
      const unit = `${exam.id}/${about}`;
      if (kind === 'path') return tickedAt(unit);
      if (kind === 'checklist') return listAt(lists.get(unit));
      return kind === 'lab' || kind === 'read' ? ratedAt(unit, kind === 'read') : undefined;
    },
  };
}

/** Mocks that ended, by the numbers that the plan has for them. */
function mocksIn(at: Standpoint, runs: readonly MockRun[], dayOf: DayOf): Done['mocks'] {
  const sat = lastSitting(at);
  const wishes = wishesOf(at);
  const ends = runs.map((run) => endOfRun(run).getTime()).toSorted((a, b) => a - b);
  const [earlier, since] = [ends.filter((end) => end <= sat), ends.filter((end) => end > sat)];
  const first = 1 + Math.max(0, ...numbersTaken(earlier.map(dayOf), 1, wishes));
  const numbers = numbersTaken(since.map(dayOf), first, wishes);
  const before = since.filter((end) => end < at.start).length;
  return { first, taken: numbers.slice(0, before), today: numbers.slice(before) };
}

/** What was asked for of tasks by hand and is not done: the day that each was put on, or `skip`. */
export function wishesOf({ last }: Standpoint): Map<string, string> {
  return new Map(
    Object.values(last['plan.set']).flatMap(({ payload: { task, to } }): [string, string][] =>
      to === 'plan' || to === 'done' ? [] : [[task, to]],
    ),
  );
}

/** When the exam was sat last, by the results that are noted, in milliseconds since 1970; 0 where it was not. */
function lastSitting({ last }: Standpoint): number {
  const sat = Object.values(last['exam.result']).filter(({ payload }) => payload.score !== null);
  return Math.max(0, ...sat.map(({ payload }) => Date.parse(payload.examAt)));
}

/** The items of a checklist, by stored id. */
export function tickableIn(file: FileOfKind<'checklist' | 'path'> | undefined): string[] {
  return file?.fragments.flatMap(({ id, tickable }) => (tickable ? [`${file.id}#${id}`] : [])) ?? [];
}

/** How far a task of today is: so many of so many. null for one that has no parts, or none that can be counted. */
export function progressOf(
  { kind, about, questions }: Task,
  { atStart, atNow, record, start, exam }: Standpoint,
  { isTicked }: Done,
): { done: number; of: number; what: string } | null {
  const given = record.answers.filter(({ at, where }) => at >= start && where !== 'cram');
  const asked = (isOne: (answer: (typeof given)[number]) => string | false) =>
    Math.min(questions, new Set(given.map(isOne).filter((one) => one !== false)).size);
  switch (kind) {
    case 'cards': {
      const still = new Set(atNow.todays.due.map(({ subject }) => subject));
      const gone = atStart.todays.due.filter(({ subject }) => !still.has(subject)).length;
      return { done: Math.min(questions, gone), of: questions, what: 'gone through' };
    }
    case 'drill': {
      const isHere = asked(({ source }) => source.area === `${exam.id}/${about}` && source.id);
      return { done: isHere, of: questions, what: 'answered' };
    }
    case 'mistakes': {
      const open = new Set(
        atStart.mistakes.flatMap(({ rule, closedAt }) => (closedAt === null ? [rule] : [])),
      );
      return {
        done: asked(({ source }) => open.has(source.rule) && source.rule),
        of: questions,
        what: 'answered',
      };
    }
    case 'pairs': {
      const ofPairs = asked(({ source }) => source.file.kind === 'distinction' && source.id);
      return { done: ofPairs, of: questions, what: 'answered' };
    }
    case 'checklist': {
      const units = tickableIn(filesOfKind(exam, 'checklist').find(({ id }) => id === `${exam.id}/${about}`));
      const ticked = units.filter(isTicked).length;
      return { done: ticked, of: units.length, what: 'ticked' };
    }
    default:
      return null;
  }
}

/** Ids of the tasks that are done today, of those that have a day only by the plan. */
export function mocksToday({ mocks }: Done): string[] {
  return mocks.today.map((number) => taskId('mock', String(number)));
}
