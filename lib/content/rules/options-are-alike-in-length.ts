import { optionsAreAlikeInLength as check } from '../item-writing';
import type { Rule } from '../rule';
import { options, scenario } from './examples';
import { reportFlaws } from './questions';

export const optionsAreAlikeInLength: Rule = {
  id: 'options-are-alike-in-length',
  group: 'item writing',
  severity: 'warning',
  holds: 'No option is more than twice as long as another.',
  file(draft, report) {
    reportFlaws(draft, ['single', 'multiple'], check, report);
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
            '- Add more instances to the version that fails, step by step',
            '- Retrain the model',
            '- Wait until noon',
          ),
      ),
    },
    messages: [
      'content/demo/scenarios/one.md:21:1 warning options-are-alike-in-length: found options of 15 to 58 characters, expected none more than twice as long as another. Shorten this one, or write the short ones out.',
    ],
  },
};
