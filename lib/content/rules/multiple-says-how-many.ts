import { multipleSaysHowMany as check } from '../stem-writing';
import { itemRule } from './item-rule';

const form = 'multiple';
const options = [
  'x Move its traffic back',
  'x Add more instances',
  '- Retrain the model',
  '- Wait until noon',
];

export const multipleSaysHowMany = itemRule({
  id: 'multiple-says-how-many',
  severity: 'error',
  holds: 'A scenario of the form `multiple` says how many options to choose, and as many are right.',
  forms: [form],
  check,
  // Not in the question itself, but after it.
  passes: { form, options, stem: 'A canary answers with errors. What comes first? There are two answers.' },
  fails: {
    form,
    options,
    line: 13,
    says: 'found a stem that does not say how many to choose, expected 2, the number of right options. End the stem with "Choose **two**."',
  },
});
