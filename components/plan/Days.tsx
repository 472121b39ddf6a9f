import type { SentPlanDay } from '@/lib/outbox/plan';
import { weekdayOf } from '@/lib/schedule/agenda';
import { dayAfter } from '@/lib/schedule/day';
import { TaskLine } from './TaskLine';
import type { Adjust } from './useAdjust';
import { dayWords, weekday, weekWords } from './words';

interface Props {
  /** From today to the exam. */
  days: readonly SentPlanDay[];
  adjust: Adjust;
}

/** Today's tasks, the first that is not done with the main button. */
export function Today({ days, adjust }: Props) {
  const [today] = days;
  if (!today || (today.phase === 'exam' && today.tasks.length === 0)) return null;
  const next = today.tasks.find(({ done }) => !done);
  return (
    <section aria-labelledby="today" className="mt-7">
      <h2 id="today">{today.tasks.length > 0 && !next ? 'Today is done' : `Today, ${dayWords(today)}`}</h2>
      {today.tasks.length === 0 ? (
        <p className="mt-1 text-ink-2">
          {today.minutes === 0
            ? 'Your week has no minutes for this day.'
            : 'Nothing is planned: rest, or go ahead.'}
        </p>
      ) : (
        <ol className="mt-1.5">
          {today.tasks.map((task) => (
            <TaskLine
              key={task.id}
              {...{ task, day: today.day, days, adjust }}
              isToday
              isNext={task === next}
            />
          ))}
        </ol>
      )}
    </section>
  );
}

/** The days after today: the rest of the week, and later weeks folded. */
export function Later({ days, adjust }: Props) {
  const [today, ...rest] = days;
  if (!today || rest.length === 0) return null;
  const week = rest.slice(0, 6);
  const weeks = weeksOf(rest.slice(6));
  return (
    <section aria-labelledby="week" className="mt-9">
      <h2 id="week">{week.length < 6 ? 'Until the exam' : 'The next six days'}</h2>
      {week.map((day) => (
        <Day key={day.day} {...{ day, days, adjust }} />
      ))}
      {weeks.map((week) => (
        <details key={week[0]?.day} className="plan-week">
          <summary>
            <span className="font-semibold">From {weekday(week[0]?.day ?? '')}</span>
            <span className="text-ink-2"> {weekWords(week)}</span>
          </summary>
          {week.map((day) => (
            <Day key={day.day} {...{ day, days, adjust }} />
          ))}
        </details>
      ))}
    </section>
  );
}

function Day({ day, days, adjust }: { day: SentPlanDay } & Props) {
  return (
    <div className="plan-day">
      <h3>
        {weekday(day.day)} <span className="font-normal text-ink-2">{dayWords(day)}</span>
      </h3>
      {day.tasks.length > 0 && (
        <ol>
          {day.tasks.map((task) => (
            <TaskLine key={task.id} {...{ task, day: day.day, days, adjust }} />
          ))}
        </ol>
      )}
    </div>
  );
}

/** Days by the weeks that begin on Monday. */
function weeksOf(days: readonly SentPlanDay[]): SentPlanDay[][] {
  const weeks = new Map<string, SentPlanDay[]>();
  for (const day of days) {
    const monday = dayAfter(day.day, -weekdayOf(day.day));
    weeks.set(monday, [...(weeks.get(monday) ?? []), day]);
  }
  return [...weeks.values()];
}
