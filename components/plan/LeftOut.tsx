import type { SentPlan, SentTask } from '@/lib/outbox/plan';
import { partsOfId } from '@/lib/schedule/plan-tasks';
import type { Adjust } from './useAdjust';
import { isTooTight, leftOutWords, taskWords, weekday } from './words';

/** What the plan has no room for, and what was left out by hand. */
export function LeftOut({ plan, adjust }: { plan: SentPlan; adjust: Adjust }) {
  const { leftOut, skipped } = plan;
  return (
    <>
      {leftOut.length > 0 && (
        <section aria-labelledby="left-out" className="mt-9">
          <h2 id="left-out">{isTooTight(leftOut) ? 'What does not fit' : 'Labs without a day'}</h2>
          <ul className="mt-1.5 grid max-w-[68ch] gap-1.5">
            {leftOut.map((one) => (
              // What a path says is whole sentences, which make no list.
              <li key={one.what}>{leftOutWords(one.what === 'path' ? { ...one, titles: [] } : one)}</li>
            ))}
          </ul>
        </section>
      )}
      {skipped.length > 0 && (
        <section aria-labelledby="skipped" className="mt-9">
          <h2 id="skipped">Left out by hand</h2>
          <ul className="mt-1.5">
            {skipped.map((task) => (
              <Skipped key={task.id} task={task} adjust={adjust} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Skipped({ task, adjust }: { task: SentTask; adjust: Adjust }) {
  const { day } = partsOfId(task.id);
  return (
    <li className="plan-task">
      <span />
      <div className="min-w-0">
        {task.title}
        <span className="block text-ink-2 text-sm">
          {[taskWords(task), day && `of ${weekday(day)}`].filter(Boolean).join(', ')}
        </span>
      </div>
      <div className="plan-actions no-print">
        <button
          type="button"
          className="link-button text-sm"
          aria-label={`Bring back: ${task.title}`}
          onClick={() => adjust.set(task, 'plan', 'Brought back.')}
        >
          Bring back
        </button>
      </div>
    </li>
  );
}
