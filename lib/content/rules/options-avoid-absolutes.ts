import { optionsAvoidAbsolutes as check } from '../item-writing';
import type { Rule } from '../rule';
import { options, scenario } from './examples';
import { reportFlaws } from './questions';

export const optionsAvoidAbsolutes: Rule = {
  id: 'options-avoid-absolutes',
  group: 'item writing',
  severity: 'warning',
  holds:
    'A wrong option does not give itself away by a word such as always, never, only or all, unless a right one has such a word too.',
  file(draft, report) {
    reportFlaws(draft, ['single', 'multiple', 'statements'], check, report);
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
            '- Always retrain first',
            '- Wait until noon',
          ),
      ),
    },
    messages: [
      'content/demo/scenarios/one.md:25:1 warning options-avoid-absolutes: found "always" in a wrong option and no such word in a right one, expected wrong options worded as carefully as right ones. Leave the word out, or say when it would hold.',
    ],
  },
};
