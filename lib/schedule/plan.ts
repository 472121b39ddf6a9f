import { createAgenda } from './agenda';
import { daysBetween, daysFrom } from './day';
import { placeAreas } from './plan-areas';
import { listsOfExam, placeFinal } from './plan-final';
import type { Known } from './plan-known';
import { mocksToPlace, placeMocks } from './plan-mocks';
import { type LeftOut, type Phase, phaseOf } from './plan-phase';
import { placeLabs, placePath } from './plan-study';
import { cardsTask, questionsIn, type Task, taskId } from './plan-tasks';
import { createWishes, taskFrom } from './plan-wishes';

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
 * Today is planned as if nothing of it were done: what is done is ticked there, and takes no room from what is not.
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
  const hasDiagnostic = placeDiagnostic();
  const mocksLeft = placeMocks(agenda, known, mocksToPlace(known, wishes), exam);
  const others = [
    ...placeFinal(agenda, known, wishes, exam),
    ...placePath(agenda, known, wishes, study),
    ...placeLabs(agenda, known, wishes, study),
  ];
  // Not before is the time of what is done given to what is not: today would change with it.
  const done = takeDone();
  const isOpen = (number: string) => !known.done.has(taskId('mock', number));
  const mocks = placeMocks(agenda, known, mocksLeft.filter(isOpen), exam);
  const leftOut: LeftOut[] = [
    { what: 'diagnostic', count: hasDiagnostic || known.done.has('diagnostic') ? 0 : 1, about: [] },
    { what: 'cards', count: cards, about: [] },
    { what: 'mocks', count: mocks.length, about: [] },
    ...others,
    ...placeAreas(agenda, known, wishes, { study, exam }),
  ];
  for (const task of done) if (!isOnToday(task.id)) agenda.put(today, task);
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

  /**
   * Cards come first; what does not fit comes along to the next day, as all do where a day's are left out by hand.
   * Gives how many do not fit at the end.
   */
  function placeCards(): number {
    let [carried, beyond] = [0, 0];
    for (const day of agenda.days) {
      const due = carried + (known.cards.get(day) ?? 0);
      const fits = Math.min(due, questionsIn(agenda.room(day)));
      const task = cardsTask(day, fits);
      const isFree = wishes.isFree(task.id);
      if (fits > 0 && isFree) agenda.put(day, task);
      // Today may see more of them gone through than it has time for.
      const left = day === today ? known.cardsLeft : due;
      beyond = Math.min(left, due - fits);
      carried = isFree ? beyond : left;
    }
    return beyond;
  }

  /**
   * What was done today and is no task of today: what the plan had for a later day, which gets that time back, and
   * what was said to be done, whatever the plan had.
   */
  function takeDone(): Task[] {
    return [...known.done].flatMap(
      ([id, how]) => agenda.takeOff(id) ?? (how === 'said' ? (taskFrom(id, known, today) ?? []) : []),
    );
  }

  function isOnToday(id: string): boolean {
    return agenda.tasks(today).some((task) => task.id === id);
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
