import type { Agenda } from './agenda';
import type { Known, PlannedArea } from './plan-known';
import type { LeftOut } from './plan-phase';
import { drilled, drillTask, plainTask, readMinutes, type Task, taskId } from './plan-tasks';
import type { Wishes } from './plan-wishes';

/**
 * Fills what is left of the days with areas. Each next block goes to the area with the greatest
 * need / (2 × its blocks so far + 1), as seats go to parties by Webster and Sainte-Laguë: areas get time by their
 * need, and the greatest does not get it all. The blocks of days past count with those of days to come: a plan that
 * is made anew each day would otherwise begin with the same areas each day. What is still to be read takes half of a day at most. An area comes
 * once a day, so that the questions about it come on another day than its reading.
 */
export function placeAreas(
  agenda: Agenda,
  { areas, today, done }: Known,
  wishes: Wishes,
  { study, exam }: { study: readonly string[]; exam: string | null },
): LeftOut[] {
  const blocks = new Map(areas.map(({ id, asked }) => [id, asked / drilled.most]));
  const isPlaced = new Set(agenda.days.flatMap((day) => agenda.tasks(day).map(({ about }) => about)));
  const isRead = new Set(areas.filter(({ reads }) => !reads).map(({ id }) => id));
  const count = (id: string) => blocks.set(id, (blocks.get(id) ?? 0) + 1);
  for (const day of agenda.days) for (const { about } of agenda.tasks(day)) count(about);

  for (const day of study) {
    const worth = ({ id, need }: PlannedArea) =>
      need[day === today ? 'today' : 'later'] / (2 * (blocks.get(id) ?? 0) + 1);
    for (const { about, kind } of agenda.tasks(day)) if (kind === 'read') isRead.add(about);
    const isHere = new Set(agenda.tasks(day).map(({ about }) => about));
    for (;;) {
      const offers = areas.flatMap((area) => {
        const task = isHere.has(area.id) ? undefined : taskFor(area, day);
        return task ? [{ area, task }] : [];
      });
      const best = offers.reduce<(typeof offers)[number] | undefined>(
        (best, one) => (best && worth(best.area) >= worth(one.area) ? best : one),
        undefined,
      );
      if (!best) break;
      agenda.put(day, best.task);
      count(best.area.id);
      isPlaced.add(best.area.id);
      isHere.add(best.area.id);
      if (best.task.kind === 'read') isRead.add(best.area.id);
    }
  }
  const missing = areas
    .filter(({ id }) => exam !== null && !isPlaced.has(id))
    .toSorted((a, b) => b.need.later - a.need.later)
    .map(({ id }) => id);
  return [{ what: 'areas', count: missing.length, about: missing }];

  /** What an area would have on a day; undefined where it has no room, or was taken off the day by hand. */
  function taskFor({ id, questions }: PlannedArea, day: string): Task | undefined {
    const room = agenda.room(day);
    const reading = taskId('read', id);
    const forReading = Math.min(room, readingLeft(day));
    const isDue = !isRead.has(id) && (day === today || !done.has(reading));
    if (isDue && wishes.isFree(reading) && forReading >= readMinutes.least)
      return plainTask('read', id, Math.min(readMinutes.most, forReading));
    const task = drillTask(id, questions, day, room);
    return task && wishes.isFree(task.id) ? task : undefined;
  }

  function readingLeft(day: string): number {
    const read = agenda.tasks(day).filter(({ kind }) => kind === 'read');
    const most = Math.max(readMinutes.least, Math.floor(agenda.minutes(day) / 2));
    return most - read.reduce((sum, { minutes }) => sum + minutes, 0);
  }
}
