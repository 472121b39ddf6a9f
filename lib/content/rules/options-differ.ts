import { optionsDiffer as check } from '../item-writing';
import type { Rule } from '../rule';
import { options, scenario } from './examples';
import { reportFlaws } from './questions';

export const optionsDiffer: Rule = {
  id: 'options-differ',
  group: 'item writing',
  severity: 'error',
  holds: 'No option of a question repeats another, contains it, or says nearly the same.',
  file(draft, report) {
    reportFlaws(draft, ['single', 'multiple', 'statements', 'order', 'match', 'complete'], check, report);
  },
  passes: {
    'scenarios/one.md': scenario(
      'A canary answers with errors. What comes first?\n\n' +
        options(
          'x Move its traffic back',
          '- Add more instances',
          '- Retrain the model',
          '- Wait until noon',
        ),
    ),
  },
  fails: {
    files: {
      'scenarios/one.md': scenario(
        'A canary answers with errors. What comes first?\n\n' +
          options(
            'x Move its traffic back',
            '- Add more instances',
            '- Retrain the model',
            '- The move: its traffic back',
          ),
      ),
    },
    messages: [
      'content/demo/scenarios/one.md:29:1 error options-differ: found an option that repeats "Move its traffic back", expected options that exclude one another. Write what sets this one apart, or another option.',
    ],
  },
};
