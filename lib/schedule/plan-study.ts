import type { Agenda } from './agenda';
import { daysBetween } from './day';
import type { Known } from './plan-known';
import { type LeftOut, withoutDay } from './plan-phase';
import { plainTask, taskId } from './plan-tasks';
import type { Wishes } from './plan-wishes';

/** Labs take no more than this share of the minutes that are left, and days between two of them. */
const LABS = { share: 0.25, apart: 3 } as const;

/** The items of the path in their order, spread over the days before the last ones. */
export function placePath(agenda: Agenda, known: Known, wishes: Wishes, study: readonly string[]): LeftOut[] {
  const items = known.path.filter(({ id }) => wishes.isFree(taskId('path', id)));
  const missing: string[] = [];
  let from = 0;
  for (const [at, { id, minutes }] of items.entries()) {
    const due = Math.max(from, Math.floor((at * study.length) / items.length));
    const day = study.findIndex((day, index) => index >= due && agenda.room(day) >= minutes);
    if (day < 0) missing.push(id);
    else {
      agenda.put(study[day] ?? '', plainTask('path', id, minutes));
      from = day;
    }
  }
  return [withoutDay('path', 'path', missing, known)];
}

/** Labs where a day has the time, of the areas with the greatest need first, one for each area. */
export function placeLabs(agenda: Agenda, known: Known, wishes: Wishes, study: readonly string[]): LeftOut[] {
  // As it was when today began: what is answered today is not to give today another lab.
  const need = new Map(known.areas.map(({ id, need }) => [id, need.today]));
  const byNeed = known.labs
    .filter(({ id }) => wishes.isFree(taskId('lab', id)))
    .toSorted((a, b) => (need.get(b.area) ?? 0) - (need.get(a.area) ?? 0) || (a.id < b.id ? -1 : 1));
  let left = LABS.share * study.reduce((sum, day) => sum + Math.max(0, agenda.room(day)), 0);
  const areas = new Set<string>();
  const missing: string[] = [];
  for (const { id, area, minutes } of byNeed) {
    const day =
      minutes <= left && !areas.has(area)
        ? study.find((day) => agenda.room(day) >= minutes && !isNearLab(agenda, day))
        : undefined;
    if (day === undefined) {
      missing.push(id);
      continue;
    }
    agenda.put(day, plainTask('lab', id, minutes));
    left -= minutes;
    areas.add(area);
  }
  return [withoutDay('labs', 'lab', missing, known)];
}

function isNearLab(agenda: Agenda, day: string): boolean {
  return agenda.days.some(
    (other) =>
      Math.abs(daysBetween(day, other)) < LABS.apart &&
      agenda.tasks(other).some(({ kind }) => kind === 'lab'),
  );
}
