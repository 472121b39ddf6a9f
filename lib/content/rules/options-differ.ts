import { optionsDiffer as check } from '../item-writing';
import { itemRule } from './item-rule';

export const optionsDiffer = itemRule({
  id: 'options-differ',
  severity: 'error',
  holds: 'No option of a question repeats another, contains it, or says nearly the same.',
  forms: ['single', 'multiple', 'statements', 'order', 'match', 'complete'],
  check,
  // A number makes all the difference where the other words are the same.
  passes: {
    options: [
      'x Move 10 percent of its traffic back to the version before this one',
      '- Move 50 percent of its traffic back to the version before this one',
      '- Retrain the model on the data that came in since it was released',
    ],
  },
  fails: {
    options: [
      'x Move its traffic back',
      '- Add more instances',
      '- Retrain the model',
      '- The move: its traffic back',
    ],
    line: 29,
    says: 'found an option that repeats "Move its traffic back", expected options that exclude one another. Write what sets this one apart, or another option.',
  },
});
