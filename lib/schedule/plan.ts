import { createAgenda } from './agenda';
import { daysBetween, daysFrom } from './day';
import { placeAreas } from './plan-areas';
import { listsOfExam, placeFinal, placeMocks } from './plan-final';
import type { Known } from './plan-known';
import { type LeftOut, type Phase, phaseOf } from './plan-phase';
import { placeLabs, placePath } from './plan-study';
import { cardsTask, questionsIn, type Task } from './plan-tasks';
import { createWishes } from './plan-wishes';

/** A day before the exam, or the exam's own. */
export interface PlanDay {
  day: string;
  /** Minutes that there are. */
  minutes: number;
  tasks: readonly Task[];
  phase: Phase;
}

export interface Plan {
  days: PlanDay[];
  leftOut: LeftOut[];
  /** What was left out by hand, and would be in it otherwise. */
  skipped: Task[];
}

/** How many days are planned while no exam is in view, and how far an exam may be away to be in view. */
const WITHOUT_EXAM = 14;
export const IN_VIEW = 366;

/**
 * A plan by day from today to the exam, worked out anew from what is known: nothing of it is stored. Cards come
 * first on every day, then what was put there by hand, then mocks, checklists, the study path and labs; what is left
 * goes to areas by their need. The last three days take up nothing new. Days are those that the caller counts in.
 */
export function planOf(known: Known): Plan {
  const { today } = known;
  const exam = known.exam !== null && daysBetween(today, known.exam) <= IN_VIEW ? known.exam : null;
  const count = exam === null ? WITHOUT_EXAM : Math.max(0, daysBetween(today, exam));
  const agenda = createAgenda(daysFrom(today, count), known.week);
  const wishes = createWishes(known, agenda, exam);

  const cards = placeCards();
  for (const { day, task } of wishes.pinned) agenda.put(day, task);
  const study = agenda.days.filter((day) => phaseOf(day, exam) === 'study');
  const leftOut: LeftOut[] = [
    { what: 'diagnostic', count: placeDiagnostic() ? 0 : 1, about: [] },
    { what: 'cards', count: cards, about: [] },
    ...placeMocks(agenda, known, wishes, exam),
    ...placeFinal(agenda, known, wishes, exam),
    ...placePath(agenda, known, wishes, study),
    ...placeLabs(agenda, known, wishes, study),
    ...placeAreas(agenda, known, wishes, { study, exam }),
  ];
  const days = agenda.days.map(
    (day): PlanDay => ({
      day,
      minutes: agenda.minutes(day),
      tasks: agenda.tasks(day),
      phase: phaseOf(day, exam),
    }),
  );
  const examDay = exam && {
    day: exam,
    minutes: 0,
    tasks: listsOfExam(known, wishes),
    phase: 'exam' as const,
  };
  return {
    days: examDay ? [...days, examDay] : days,
    leftOut: leftOut.filter(({ count }) => count > 0),
    skipped: wishes.skipped,
  };

  /** Cards come first; what does not fit comes along to the next day. Gives how many are left at the end. */
  function placeCards(): number {
    let carried = 0;
    for (const day of agenda.days) {
      const due = carried + (known.cards.get(day) ?? 0);
      const fits = Math.min(due, questionsIn(agenda.room(day)));
      carried = due - fits;
      const task = cardsTask(day, fits);
      if (fits > 0 && wishes.isFree(task.id)) agenda.put(day, task);
    }
    return carried;
  }

  /** Gives whether it has its place, or needs none. */
  function placeDiagnostic(): boolean {
    const { diagnostic } = known;
    if (!diagnostic || !wishes.isFree(diagnostic.id)) return true;
    const day = study.find((day) => agenda.room(day) >= diagnostic.minutes);
    if (day !== undefined) agenda.put(day, diagnostic);
    return day !== undefined;
  }
}
