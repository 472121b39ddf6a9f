import { noAllOfTheAbove as check } from '../item-writing';
import { itemRule } from './item-rule';

export const noAllOfTheAbove = itemRule({
  id: 'no-all-of-the-above',
  severity: 'error',
  holds: 'No option stands for other options, as "all of the above" or "both A and B" do.',
  forms: ['single', 'multiple', 'statements', 'match'],
  check,
  // A word that could stand for the other options is here an answer of its own.
  passes: {
    stem: 'A canary answers with errors. How many of its three instances may go on?',
    options: ['x None', '- One', '- Two', '- Three'],
  },
  fails: {
    options: [
      'x Move its traffic back',
      '- Add more instances',
      '- Retrain the model',
      '- None of the above',
    ],
    line: 29,
    says: 'found "None of the above" as an option, expected an option that says something by itself, as options are shuffled. Write another option, or set form: multiple and mark each right one.',
  },
});
