import { asKind, atStart, type Rule } from '../rule';
import { options, scenario } from './examples';

const stem = 'A canary answers with errors. What comes first?\n\n';

export const scenarioHasOneAnswer: Rule = {
  id: 'scenario-has-one-answer',
  group: 'structure',
  severity: 'error',
  holds: 'Exactly one option is marked `[x]` in a scenario of the form `single`.',
  file(draft, report) {
    const file = asKind(draft, 'scenario');
    const task = file?.body.task;
    if (task?.form !== 'single' || task.options.length === 0) return;
    const right = task.options.filter((option) => option.right);
    if (right.length === 1) return;
    report(right[1]?.place ?? task.options[0]?.place ?? atStart, {
      found: `${right.length} options marked [x]`,
      expected: '1 for form "single"',
      fix: right.length > 1 ? 'Unmark one, or set form: multiple.' : 'Mark the best one.',
    });
  },
  passes: {
    'scenarios/one.md': scenario(stem + options('x Move traffic', '- Scale out', '- Retrain', '- Wait')),
  },
  fails: {
    files: {
      'scenarios/one.md': scenario(stem + options('x Move traffic', 'x Scale out', '- Retrain', '- Wait')),
    },
    messages: [
      'content/demo/scenarios/one.md:21:1 error scenario-has-one-answer: found 2 options marked [x], expected 1 for form "single". Unmark one, or set form: multiple.',
    ],
  },
};
