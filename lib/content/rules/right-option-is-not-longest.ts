import { rightIsNotLongest as check } from '../item-writing';
import { itemRule } from './item-rule';

export const rightOptionIsNotLongest = itemRule({
  id: 'right-option-is-not-longest',
  severity: 'error',
  holds:
    'The right option is not more than 1.3 times as long as the longest wrong one (short ones excepted).',
  forms: ['single', 'multiple', 'complete'],
  check,
  // 57 characters beside 44.
  passes: {
    options: [
      'x Move its traffic back to the version that works, and read',
      '- Add more instances to the version that fails',
      '- Retrain the model on newer data',
      '- Wait until the load goes down',
    ],
  },
  fails: {
    options: [
      'x Move its traffic back to the version that works, and read the logs',
      '- Add more instances to the version that fails',
      '- Retrain the model on newer data',
      '- Wait until the load goes down',
    ],
    line: 17,
    says: 'found a right option of 66 characters beside wrong ones of at most 44, expected at most 57. Shorten it, or give the wrong ones as much detail; a reason belongs below the option.',
  },
});
