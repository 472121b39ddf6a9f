import { judgedIn, whichOfTwo } from '../../content/kinds/distinction';
import type { FileOfKind } from '../../content/model';
import { oncePer } from '../../content/once';
import { gridTask } from '../grid-task';
import type { Source } from '../item';
import { derivedSource, MOST_PARTS } from './derive';

/** Which of the two each statement is about. */
export const fromDistinction: (file: FileOfKind<'distinction'>) => Source[] = oncePer((file) => {
  const statements = judgedIn(file).map(({ holds, ...part }) => ({ ...part, word: holds }));
  if (statements.length === 0) return [];
  const about = { file, rule: file.id, difficulty: 2, stem: [whichOfTwo(file.front)] };
  return [derivedSource(about, gridTask(statements, MOST_PARTS))];
});
