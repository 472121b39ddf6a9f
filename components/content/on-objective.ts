import type { AreaFile } from '@/lib/content/kinds/area';
import type { Exam, Objective } from '@/lib/content/model';
import { oncePer } from '@/lib/content/once';
import { bankOf } from '@/lib/items/bank';
import { isOpen } from './open';

/** The areas that an objective lies in, and how many pages there are on it besides. */
export function pagesOn({ files }: Objective): { areas: AreaFile[]; more: number } {
  const open = files.filter(isOpen);
  const areas = open.filter((file): file is AreaFile => file.kind === 'area');
  return { areas, more: open.length - areas.length };
}

/** How many questions a drill can ask of an objective. */
export function questionsOn(exam: Exam, { id }: Objective): number {
  return questionsBy(exam).get(id) ?? 0;
}

const questionsBy = oncePer((exam: Exam) => {
  const counts = new Map<string, number>();
  for (const { use, objectives } of bankOf(exam).sources.values())
    if (use === 'drill') for (const id of new Set(objectives)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
});
