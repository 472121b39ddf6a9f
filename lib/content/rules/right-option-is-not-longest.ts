import { rightIsNotLongest } from '../item-writing';
import type { Rule } from '../rule';
import { options, scenario } from './examples';
import { reportFlaws } from './questions';

export const rightOptionIsNotLongest: Rule = {
  id: 'right-option-is-not-longest',
  group: 'item writing',
  severity: 'error',
  holds:
    'The right option is not more than 1.3 times as long as the longest wrong one (short ones excepted).',
  file(draft, report) {
    reportFlaws(draft, ['single', 'multiple', 'complete'], rightIsNotLongest, report);
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
            'x Move its traffic back to the version that works, and read the logs',
            '- Add more instances to the version that fails',
            '- Retrain the model on newer data',
            '- Wait until the load goes down',
          ),
      ),
    },
    messages: [
      'content/demo/scenarios/one.md:17:1 error right-option-is-not-longest: found a right option of 66 characters beside wrong ones of at most 44, expected at most 57. Shorten it, or give the wrong ones as much detail; a reason belongs below the option.',
    ],
  },
};
