import { type Exam, findUnit, type Model } from '../content/model';
import type { SentLeftOut, SentPlan, SentTask } from '../outbox/plan';
import { readinessOf } from '../readiness/estimate';
import { evidenceFrom } from '../readiness/evidence';
import { daysIn } from '../schedule/day';
import { planOf } from '../schedule/plan';
import type { Task } from '../schedule/plan-tasks';
import { learnerIn } from './door';
import { resultsIn } from './exam-results';
import { missedDays } from './missed';
import { type Done, doneIn, progressOf } from './plan-done';
import { knownFrom } from './plan-known';
import { outlookIn } from './plan-outlook';
import { type Standpoint, setting, standpointOf } from './plan-standpoint';
import { wordsOf } from './plan-words';
import { tickedIn } from './ticked';

/** How many of what is left out are named. */
const NAMED = 5;

/** A plan without the address of its calendar, which depends on who asks. */
type Planned = Omit<SentPlan, 'feed'>;

/** A learner's plan by day, worked out anew from what they did. `zone` is their time zone. */
export async function planIn(learner: string, exam: Exam, model: Model, zone: string): Promise<Planned> {
  const read = await learnerIn(learner, exam, model);
  return planFrom(standpointOf({ exam, model, ...read }, { now: Date.now(), zone }), zone);
}

/** The plan of somebody of whom this is known. */
export function planFrom(at: Standpoint, zone: string): Planned {
  const { exam, record, now, today } = at;
  const examAt = setting(at, 'examAt');
  const week = setting(at, 'weekMinutes');
  const isOver = examAt !== null && Date.parse(examAt) <= now;
  const examDay = examAt === null || isOver ? null : daysIn(zone)(Date.parse(examAt));
  const readiness = readinessOf(exam, evidenceFrom(record.answers, now));
  const open = at.atNow.mistakes.filter(({ closedAt }) => closedAt === null).length;
  const done = doneIn(at, tickedIn(exam, { record, readiness, mistakes: open, now }), daysIn(zone));
  const plan = planOf(knownFrom(at, done, examDay));
  const hasMinutes = week?.some((minutes) => minutes > 0) ?? null;
  const isPlanned = hasMinutes && !isOver;
  // On the day of the exam nothing is made up for any more, and nothing decided.
  const isAhead = isPlanned && examDay !== today;
  return {
    today,
    examAt,
    isOver,
    hasMinutes,
    missed: isAhead ? missedDays(at, daysIn(zone)) : 0,
    days: isPlanned
      ? plan.days.map(({ tasks, ...day }) => ({
          ...day,
          tasks: tasks.map((task) => sentTask(task, day.day, at, done)),
        }))
      : [],
    leftOut: isAhead ? plan.leftOut.map((one) => sentLeftOut(one, at)) : [],
    skipped: isPlanned ? plan.skipped.map((task) => sentTask(task, '', at, done)) : [],
    outlook: examDay === null || examDay === today ? null : outlookIn(at, readiness, examDay),
    results: resultsIn(at),
  };
}

/** Only today's tasks can be done, or begun. */
function sentTask(task: Task, day: string, at: Standpoint, done: Done): SentTask {
  const { id, kind, minutes } = task;
  const said = saidOf(task, day, at);
  if (day !== at.today) return { id, kind, minutes, ...wordsOf(task, at), done: false, said, so: '' };
  const progress = progressOf(task, at, done);
  const isMock = kind === 'mock' || kind === 'half';
  const isDone =
    done.at(id) !== undefined ||
    (isMock && done.mocks.today.includes(Number(task.about))) ||
    (kind === 'diagnostic' && done.diagnostic) ||
    (kind !== 'checklist' && progress !== null && progress.done >= progress.of);
  const isBegun = !isDone && progress !== null && progress.done > 0;
  return {
    id,
    kind,
    minutes,
    ...wordsOf(task, at, isBegun ? task.questions - progress.done : task.questions),
    done: isDone,
    said,
    so: isBegun ? `${progress.done} of ${progress.of} ${progress.what}` : '',
  };
}

/** What was said of a task that stands on a day, as far as it holds; on no day, that it is left out. */
function saidOf({ id, kind, about }: Task, day: string, { exam, last }: Standpoint): string {
  if (kind === 'path' && last['tick.set'][`${exam.id}/${about}`]?.payload.done) return 'done';
  const to = last['plan.set'][`${exam.id} ${id}`]?.payload.to ?? 'plan';
  return to === day || to === 'done' || (to === 'skip' && day === '') ? to : 'plan';
}

function sentLeftOut(
  { what, count, about }: { what: SentLeftOut['what']; count: number; about: readonly string[] },
  { exam, model }: Standpoint,
): SentLeftOut {
  const titles = about.slice(0, NAMED).flatMap((id) => findUnit(model, `${exam.id}/${id}`)?.title ?? []);
  return { what, count, titles };
}
