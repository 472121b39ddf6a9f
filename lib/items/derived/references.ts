import { questionsOfReference } from '../../content/kinds/reference-questions';
import type { FileOfKind } from '../../content/model';
import { oncePer } from '../../content/once';
import type { Source } from '../item';
import { singleTask } from '../single-task';
import { matchTask } from '../tasks';
import { derivedSource } from './derive';

/** What is to be recognised in a piece of code: questions by themselves, and the rest to be matched. */
export const fromReference: (file: FileOfKind<'reference'>) => Source[] = oncePer((file) => {
  const { singles, match } = questionsOfReference(file);
  const about = { file, rule: file.id, difficulty: 1 };
  const sources = [...singles].map(([row, choice]) =>
    derivedSource({ ...about, row, stem: choice.stem }, singleTask(choice)),
  );
  if (!match) return sources;
  const made = matchTask(['Question', 'Answer'], match.pairs, match.leftOver);
  return [...sources, derivedSource({ ...about, stem: match.stem }, made)];
});
