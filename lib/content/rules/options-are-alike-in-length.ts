import { optionsAreAlikeInLength as check } from '../item-writing';
import { itemRule } from './item-rule';

export const optionsAreAlikeInLength = itemRule({
  id: 'options-are-alike-in-length',
  severity: 'warning',
  holds: 'No option is more than twice as long as another.',
  forms: ['single', 'multiple'],
  check,
  // 54 characters beside 27.
  passes: {
    options: [
      'x Move its traffic to the old version again',
      '- Add two more instances to the version which is failing',
      '- Retrain the model, and wait',
      '- Wait until the noon is over',
    ],
  },
  fails: {
    options: [
      'x Move its traffic back',
      '- Add more instances to the version that fails, step by step',
      '- Retrain the model',
      '- Wait until noon',
    ],
    line: 21,
    says: 'found options of 15 to 58 characters, expected none more than twice as long as another. Shorten this one, or write the short ones out.',
  },
});
