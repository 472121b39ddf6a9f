import type { Exam } from '../content/model';
import type { Scope, ScopeName } from './choice';
import type { Source } from './item';

const fits: Record<ScopeName, (source: Source, wanted: string, exam: Exam) => boolean> = {
  area: ({ area, exam }, name) => area === `${exam}/areas/${name}`,
  domain: ({ objectives }, id, { objectives: all }) => all.get(objectives[0] ?? '')?.domain.id === id,
  objective: ({ objectives }, id) => objectives.includes(id),
  kind: ({ file }, kind) => file.kind === kind,
  tag: ({ tags }, tag) => tags.includes(tag),
  unit: ({ unit, file, exam, case: whole }, id) => [unit, file.id, whole?.id].includes(`${exam}/${id}`),
  rule: ({ rule, exam }, id) => rule === `${exam}/${id}` || rule.startsWith(`${exam}/${id}#`),
};

/** Whether a question is of what was asked for. */
export function isWithin(source: Source, scope: Scope, exam: Exam): boolean {
  return Object.entries(scope).every(([name, values]) =>
    values.some((value) => fits[name as ScopeName](source, value, exam)),
  );
}
