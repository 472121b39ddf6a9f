import { asKind, type Rule } from '../rule';
import { negativesAreEmphasised as check } from '../stem-writing';
import { asked } from './item-rule';
import { stemOf } from './questions';

const options = [
  'x Retrain the model',
  '- Move its traffic back',
  '- Add more instances',
  '- Wait until noon',
];

export const negativesAreEmphasised: Rule = {
  id: 'negatives-are-emphasised',
  group: 'item writing',
  severity: 'error',
  holds:
    'A question that asks for what does not hold has its not, never, except or least in bold or capitals.',
  file(draft, report) {
    const file = asKind(draft, 'scenario');
    if (!file) return;
    const { text, at } = stemOf(file.body.stem);
    const flaw = check({ stem: text, options: [] });
    if (flaw) report(at, flaw);
  },
  passes: asked({ stem: 'A canary answers with errors. Which step does **not** help?', options }),
  fails: {
    files: asked({ stem: 'A canary answers with errors. Which step does not help?', options }),
    messages: [
      'content/demo/scenarios/one.md:13:1 error negatives-are-emphasised: found "not" in the question without emphasis, expected bold letters, for it is easily overlooked. Write **not**, or ask without a negative.',
    ],
  },
};
