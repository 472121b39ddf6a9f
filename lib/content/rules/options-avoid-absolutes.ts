import { optionsAvoidAbsolutes as check } from '../item-writing';
import { itemRule } from './item-rule';

export const optionsAvoidAbsolutes = itemRule({
  id: 'options-avoid-absolutes',
  severity: 'warning',
  holds:
    'A wrong option does not give itself away by a word such as always, never, only or all, unless a right one has such a word too.',
  forms: ['single', 'multiple', 'statements'],
  check,
  passes: {
    options: [
      'x Move all traffic back',
      '- Add more instances',
      '- Always retrain first',
      '- Wait until noon',
    ],
  },
  fails: {
    options: [
      'x Move its traffic back',
      '- Add more instances',
      '- Always retrain first',
      '- Wait until noon',
    ],
    line: 25,
    says: 'found "always" in a wrong option and no such word in a right one, expected wrong options worded as carefully as right ones. Leave the word out, or say when it would hold.',
  },
});
