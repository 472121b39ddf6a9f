import { questionsOfMetrics } from '../../content/kinds/metric-questions';
import type { Exam } from '../../content/model';
import type { Source } from '../item';
import { singleTask } from '../single-task';
import { derivedSource } from './derive';

/** Which metric fits its use, for each that has others to be told from. */
export function fromMetrics({ files }: Exam): Source[] {
  return [...questionsOfMetrics(files)].map(([file, choice]) =>
    derivedSource({ file, rule: file.id, difficulty: 2, stem: choice.stem }, singleTask(choice)),
  );
}
