import { type Finding, filesOf, frontPlace, type Rule } from '../rule';
import { adviser, meant, nearest, quote } from '../wording';
import { distinction, options, runbook, scenario } from './examples';

/** Where the kinds lie that say what is right. */
const folders = ['decisions', 'distinctions', 'runbooks'];

const task = `What comes first?\n\n${options('x Move traffic', '- Scale out', '- Retrain', '- Wait')}`;

export const ruleExists: Rule = {
  id: 'rule-exists',
  group: 'structure',
  severity: 'error',
  holds:
    "A scenario's `rule` is the id of a decision, best of one of its rows, of a distinction or of a runbook, by which the right answer is right.",
  exam(exam, report) {
    const advise = adviser(() => exam.byId.keys());
    for (const { draft, file } of filesOf(exam, 'scenario')) {
      const say = (finding: Finding) => report(draft, frontPlace(draft, 'rule'), finding);
      const [id = '', fragment] = file.front.rule.split('#');
      const [folder = ''] = id.split('/');
      const goal = exam.byId.get(id);
      if (!folders.includes(folder)) {
        say({
          found: `a rule in ${quote(`${folder}/`)}`,
          expected: 'a decision, a distinction or a runbook, or a part of one',
          fix: meant(folder, folders, 'Name the one that the answer rests on.'),
        });
      } else if (!goal) {
        say({
          found: `the rule ${quote(id)}, which does not exist`,
          expected: 'the id of a decision, a distinction or a runbook',
          fix: advise(id, 'Correct it, or write the file.'),
        });
      } else if (fragment && goal.file && !goal.file.fragments.some((one) => one.id === fragment)) {
        const ids = goal.file.fragments.map((one) => one.id);
        const near = nearest(fragment, ids);
        say({
          found: `the rule ${quote(`#${fragment}`)}, which ${id} does not have`,
          expected: `one of ${(near ? [near] : ids.slice(0, 8)).join(', ')}`,
          fix: 'Correct the part behind the #.',
        });
      }
    }
  },
  passes: {
    'scenarios/one.md': scenario(task),
    'scenarios/two.md': scenario(task.replace('What', 'Which'), { rule: 'distinctions/pair' }),
    'scenarios/three.md': scenario(task.replace('first', 'now'), { rule: 'runbooks/fails#look' }),
    'distinctions/pair.md': distinction('## Trap'),
    'runbooks/fails.md': runbook('1. Look {#look}'),
  },
  fails: {
    files: {
      'scenarios/one.md': scenario(task, { rule: 'decisions/choise#waits' }),
      'scenarios/two.md': scenario(task.replace('What', 'Which'), { rule: 'decisions/choice#wait' }),
      'scenarios/three.md': scenario(task.replace('first', 'now'), { rule: 'areas/home' }),
    },
    messages: [
      'content/demo/scenarios/one.md:8:7 error rule-exists: found the rule "decisions/choise", which does not exist, expected the id of a decision, a distinction or a runbook. Did you mean decisions/choice?',
      'content/demo/scenarios/three.md:8:7 error rule-exists: found a rule in "areas/", expected a decision, a distinction or a runbook, or a part of one. Name the one that the answer rests on.',
      'content/demo/scenarios/two.md:8:7 error rule-exists: found the rule "#wait", which decisions/choice does not have, expected one of waits. Correct the part behind the #.',
    ],
  },
};
