import { questionsOfTable } from '../../content/kinds/decision-questions';
import { paragraph } from '../../content/kinds/parts';
import type { FileOfKind } from '../../content/model';
import { oncePer } from '../../content/once';
import { gridTask } from '../grid-task';
import type { Source } from '../item';
import { orderTask } from '../order-task';
import { singleTask } from '../single-task';
import { derivedSource, MOST_PARTS } from './derive';

/**
 * What a table asks. Of a row: which answer its clue calls for, among the answers of other rows. Of a table with
 * too few answers, or one that compares: a grid. Of stages: their order.
 */
export const fromDecision: (file: FileOfKind<'decision'>) => Source[] = oncePer((file) => {
  const questions = questionsOfTable(file);
  const said = (value: string) => [paragraph([{ type: 'text', value }])];
  const whole = { file, rule: file.id, difficulty: 2 };
  switch (questions?.form) {
    case 'single':
      return questions.rows.map(({ id, objectives, choice }) => {
        const about = { file, row: id, rule: `${file.id}#${id}`, objectives, difficulty: 2 };
        return derivedSource({ ...about, stem: choice.stem }, singleTask(choice));
      });
    case 'statements': {
      const made = gridTask(questions.statements, MOST_PARTS);
      return [derivedSource({ ...whole, stem: said(file.front.ask) }, made)];
    }
    case 'order': {
      const stem = said(`${file.front.title}: in which order do these stages follow?`);
      return [derivedSource({ ...whole, stem }, orderTask(questions.steps, MOST_PARTS))];
    }
    default:
      return [];
  }
});
