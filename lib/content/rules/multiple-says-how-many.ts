import type { Rule } from '../rule';
import { multipleSaysHowMany as check } from '../stem-writing';
import { options, scenario } from './examples';
import { reportFlaws } from './questions';

export const multipleSaysHowMany: Rule = {
  id: 'multiple-says-how-many',
  group: 'item writing',
  severity: 'error',
  holds: 'A scenario of the form `multiple` says how many options to choose, and as many are right.',
  file(draft, report) {
    reportFlaws(draft, ['multiple'], check, report);
  },
  passes: {
    'scenarios/one.md': scenario(
      'A canary answers with errors. Which **two** steps help?\n\n' +
        options(
          'x Move its traffic back',
          'x Add more instances',
          '- Retrain the model',
          '- Wait until noon',
        ),
      { form: 'multiple' },
    ),
  },
  fails: {
    files: {
      'scenarios/one.md': scenario(
        'A canary answers with errors. What comes first?\n\n' +
          options(
            'x Move its traffic back',
            'x Add more instances',
            '- Retrain the model',
            '- Wait until noon',
          ),
        { form: 'multiple' },
      ),
    },
    messages: [
      'content/demo/scenarios/one.md:13:1 error multiple-says-how-many: found a stem that does not say how many to choose, expected 2, the number of right options. End the stem with "Choose **two**."',
    ],
  },
};
