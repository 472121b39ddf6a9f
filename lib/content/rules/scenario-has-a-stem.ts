import { toString as plain } from 'mdast-util-to-string';
import { asKind, atStart, type Rule } from '../rule';
import { options, scenario } from './examples';

const choices = options('x Move traffic', '- Scale out', '- Retrain', '- Wait');

export const scenarioHasAStem: Rule = {
  id: 'scenario-has-a-stem',
  group: 'structure',
  severity: 'error',
  holds: 'A scenario tells its situation and asks its question before the first heading.',
  file(draft, report) {
    const file = asKind(draft, 'scenario');
    if (!file || file.body.stem.some((node) => plain(node).trim() !== '')) return;
    report(atStart, {
      found: 'nothing before the first heading',
      expected: 'the situation and the question',
      fix: 'Write them below the front matter.',
    });
  },
  passes: { 'scenarios/one.md': scenario(`A canary fails. What comes first?\n\n${choices}`) },
  fails: {
    files: { 'scenarios/one.md': scenario(choices) },
    messages: [
      'content/demo/scenarios/one.md:1:1 error scenario-has-a-stem: found nothing before the first heading, expected the situation and the question. Write them below the front matter.',
    ],
  },
};
