import { allKinds } from '../kinds/all';
import { type Finding, filesOf, frontPlace, type Rule } from '../rule';
import { adviser, meant, nearest, quote } from '../wording';
import { options, scenario } from './examples';

const task = `What comes first?\n\n${options('x Move traffic', '- Scale out', '- Retrain', '- Wait')}`;

export const ruleExists: Rule = {
  id: 'rule-exists',
  group: 'structure',
  severity: 'error',
  holds:
    "A scenario's `rule` is the id of a decision, best of one of its rows, by which the right answer is right.",
  exam(exam, report) {
    const advise = adviser(() => exam.byId.keys());
    for (const { draft, file } of filesOf(exam, 'scenario')) {
      const say = (finding: Finding) => report(draft, frontPlace(draft, 'rule'), finding);
      const [id = '', fragment] = file.front.rule.split('#');
      const [folder = ''] = id.split('/');
      const goal = exam.byId.get(id);
      const folders = allKinds.map((kind) => kind.folder);
      if (!folders.includes(folder)) {
        say({
          found: `a rule in ${quote(`${folder}/`)}, which holds no kind of file yet`,
          expected: 'an id such as decisions/serving-choice#nightly',
          fix: meant(folder, folders, 'Name the decision that it rests on.'),
        });
      } else if (folder === 'scenarios') {
        say({
          found: `the scenario ${quote(id)} as a rule`,
          expected: 'a decision, or a row of one',
          fix: 'Name the decision that both rest on.',
        });
      } else if (!goal) {
        say({
          found: `the rule ${quote(id)}, which does not exist`,
          expected: 'the id of a decision',
          fix: advise(id, 'Correct it, or write the decision.'),
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
  passes: { 'scenarios/one.md': scenario(task) },
  fails: {
    files: {
      'scenarios/one.md': scenario(task, { rule: 'decisions/choise#waits' }),
      'scenarios/two.md': scenario(task.replace('What', 'Which'), { rule: 'decisions/choice#wait' }),
      'scenarios/three.md': scenario(task.replace('first', 'now'), { rule: 'runbooks/errors' }),
    },
    messages: [
      'content/demo/scenarios/one.md:8:7 error rule-exists: found the rule "decisions/choise", which does not exist, expected the id of a decision. Did you mean decisions/choice?',
      'content/demo/scenarios/three.md:8:7 error rule-exists: found a rule in "runbooks/", which holds no kind of file yet, expected an id such as decisions/serving-choice#nightly. Name the decision that it rests on.',
      'content/demo/scenarios/two.md:8:7 error rule-exists: found the rule "#wait", which decisions/choice does not have, expected one of waits. Correct the part behind the #.',
    ],
  },
};
