import type { Task } from '../content/kinds/scenario-forms';
import type { FileOfKind } from '../content/model';
import { oncePer } from '../content/once';
import { gridTask } from './grid-task';
import type { Source } from './item';
import { orderTask } from './order-task';
import { sourceOf } from './source';
import { completeTask, lineTask, type Made, matchTask, optionsTask } from './tasks';

/** The question that a scenario puts. It exists once for each file, whoever asks. */
export const authoredSource: (file: FileOfKind<'scenario'>) => Source = oncePer((file) => {
  const { front, exam } = file;
  const about = {
    unit: file.id,
    file,
    origin: 'authored' as const,
    use: front.use,
    objectives: front.objectives,
    area: `${exam}/areas/${front.area}`,
    difficulty: front.difficulty,
    tags: front.tags,
    rule: `${exam}/${front.rule}`,
    case: front.case ? { id: `${exam}/${front.case}`, part: front.part ?? 1 } : undefined,
    stem: file.body.stem,
  };
  return sourceOf(about, madeOf(file.body.task));
});

function madeOf(task: Task): Made {
  switch (task.form) {
    case 'single':
    case 'multiple':
      return optionsTask(task.form, task.options);
    case 'statements':
      return gridTask(task.statements.map(({ holds, ...part }) => ({ ...part, word: holds })));
    case 'order':
      return orderTask(task.steps);
    case 'match':
      return matchTask(
        task.header,
        task.pairs.map(({ partner, partnerNodes, ...part }) => ({
          ...part,
          partner: { text: partner, nodes: partnerNodes },
        })),
        task.leftOver,
      );
    case 'complete':
      return completeTask(task.code?.lang ?? '', task.code?.value ?? '', task.gaps);
    case 'line':
      return lineTask(task.code?.lang ?? '', task.code?.value ?? '', task.lines, task.reason);
  }
}
