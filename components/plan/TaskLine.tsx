'use client';

import type { SentPlanDay, SentTask } from '@/lib/outbox/plan';
import { mayBeOn } from '@/lib/schedule/plan-phase';
import type { Adjust } from './useAdjust';
import { taskWords, weekday } from './words';

interface Props {
  task: SentTask;
  /** The day that it is on. */
  day: string;
  /** All days of the plan. */
  days: readonly SentPlanDay[];
  adjust: Adjust;
  /** Whether it can be started now: it is today's. */
  isToday?: boolean;
  /** The first thing to do has the main button. */
  isNext?: boolean;
}

/** One task with what it takes, what starts it, and what moves it. */
export function TaskLine({ task, day, days, adjust, isToday = false, isNext = false }: Props) {
  const { title, done, href } = task;
  return (
    <li className="plan-task" data-done={done || undefined}>
      <Mark done={done} />
      <div className="min-w-0">
        {isToday ? (
          <span className={isNext ? 'font-semibold' : undefined}>{title}</span>
        ) : (
          <a href={href}>{title}</a>
        )}{' '}
        <span className={isToday ? 'block text-ink-2 text-sm' : 'inline-block text-ink-2 text-sm'}>
          {done ? 'done' : taskWords(task)}
        </span>
      </div>
      <div className="plan-actions no-print">
        {isToday && !done && (
          <a href={href} className={isNext ? 'button' : 'button quiet'} aria-label={`Start: ${title}`}>
            Start
          </a>
        )}
        <Change task={task} day={day} days={days} adjust={adjust} />
      </div>
    </li>
  );
}

/** Done or not, in a shape; done has no colour. */
function Mark({ done }: { done: boolean }) {
  return (
    <svg className="plan-mark" viewBox="0 0 18 18" role="img" aria-label={done ? 'Done' : 'To do'}>
      <rect x="1.5" y="1.5" width="15" height="15" rx="3" />
      {done && <path d="m4.5 9.5 3 3 6-7" />}
    </svg>
  );
}

/** What is done outside the app, or nowhere to be seen in it. */
const saidDone: readonly SentTask['kind'][] = ['lab', 'read', 'path'];

function Change({ task, day, days, adjust }: Pick<Props, 'task' | 'day' | 'days' | 'adjust'>) {
  const { kind, title, done, said } = task;
  const exam = days.at(-1)?.phase === 'exam' ? (days.at(-1)?.day ?? null) : null;
  const others = days.filter(
    (one) => one.phase !== 'exam' && one.day !== day && mayBeOn(task, one.day, exam),
  );
  const isSaid = said !== 'plan';
  if (done && !isSaid) return null;
  return (
    <details className="plan-change">
      <summary aria-label={`Change: ${title}`}>Change</summary>
      <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
        {!done && kind !== 'cards' && others.length > 0 && (
          <label className="flex items-center gap-2">
            Move to
            <select
              value=""
              onChange={({ target }) => adjust.set(task, target.value, `Moved to ${weekday(target.value)}.`)}
              className="rounded-lg border border-line-strong bg-card px-2 py-1.25"
            >
              <option value="">another day</option>
              {others.map((one) => (
                <option key={one.day} value={one.day}>
                  {weekday(one.day)}
                </option>
              ))}
            </select>
          </label>
        )}
        {!done && saidDone.includes(kind) && (
          <button type="button" className="link-button" onClick={() => adjust.set(task, 'done', 'Done.')}>
            I did it
          </button>
        )}
        {!done && (
          <button type="button" className="link-button" onClick={() => adjust.set(task, 'skip', 'Left out.')}>
            Leave it out
          </button>
        )}
        {isSaid && (
          <button
            type="button"
            className="link-button"
            onClick={() => adjust.set(task, 'plan', 'Given back to the plan.')}
          >
            {done ? 'Not done after all' : 'Leave it to the plan'}
          </button>
        )}
      </div>
    </details>
  );
}
