import { noAllOfTheAbove as check } from '../item-writing';
import type { Rule } from '../rule';
import { options, scenario } from './examples';
import { reportFlaws } from './questions';

export const noAllOfTheAbove: Rule = {
  id: 'no-all-of-the-above',
  group: 'item writing',
  severity: 'error',
  holds: 'No option stands for other options, as "all of the above" or "both A and B" do.',
  file(draft, report) {
    reportFlaws(draft, ['single', 'multiple', 'statements', 'match'], check, report);
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
            '- None of the above',
          ),
      ),
    },
    messages: [
      'content/demo/scenarios/one.md:29:1 error no-all-of-the-above: found "None of the above" as an option, expected an option that says something by itself, as options are shuffled. Write another option, or set form: multiple and mark each right one.',
    ],
  },
};
