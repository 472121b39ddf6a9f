import type { Place } from '../file';
import type { Step } from '../kinds/parts';
import { sectionOfForm } from '../kinds/scenario-forms';
import { asKind, type Finding, type Rule } from '../rule';
import { sectionsOf } from '../sections';
import { count, meant, quote } from '../wording';
import { runbook, scenario } from './examples';

const LEAST = 3;
const stem = 'A model is to be released. Put the steps in order.\n\n## Steps\n\n';

export const stepsHaveOrder: Rule = {
  id: 'steps-have-order',
  group: 'structure',
  severity: 'error',
  holds: `\`## Steps\` is a numbered list of at least ${LEAST} steps in a right order; \`{#id after=other}\`, there and in a runbook, says what truly has to come before, and names steps above.`,
  file(draft, report) {
    const runbook = asKind(draft, 'runbook');
    if (runbook) reportOrder(runbook.body.steps, report);
    const file = asKind(draft, 'scenario');
    const task = file?.body.task;
    if (task?.form !== 'order' || !file?.body.hasSection) return;
    const heading = sectionOfForm(sectionsOf(draft.tree).sections, 'order')?.heading;
    const { steps, list } = task;
    if (steps.length < LEAST) {
      if (heading)
        report(list ?? heading, {
          found: count(steps.length, 'step'),
          expected: `at least ${LEAST} in one numbered list`,
          fix: 'Write each on a line such as "2. Send a sample request {#test after=create}".',
        });
      return;
    }
    reportOrder(steps, report);
    if (list && steps.every((step) => step.after.length === 0)) {
      report(list, {
        found: 'no step with after=',
        expected: 'at least one step that has to follow another',
        fix: 'Write {#id after=other} at the end of each step that needs another one first.',
      });
    }
  },
  passes: {
    'scenarios/one.md': scenario(`${stem}1. Register {#a}\n2. Test {#b after=a}\n3. Release {#c after=a,b}`, {
      form: 'order',
    }),
  },
  fails: {
    files: {
      'scenarios/one.md': scenario(
        `${stem}1. Register {#a after=c}\n2. Test {#b after=register}\n3. Release {#c}`,
        {
          form: 'order',
        },
      ),
      'scenarios/two.md': scenario(
        `The index is to be built anew at night. In which order?\n\n## Steps\n\n1. Register {#a}\n2. Test {#b}\n3. Release {#c}`,
        { form: 'order' },
      ),
      'runbooks/one.md': runbook(
        '1. Look {#look}\n\n   So.\n\n2. Read {#read after=mend}\n\n   So.\n\n3. Mend {#mend}\n\n   So.\n\n## Evidence to keep\n\nThe error.',
      ),
      'scenarios/three.md': scenario(
        `${stem.replace('A model', 'A prompt')}- Register {#a}\n- Test {#b after=a}`,
        {
          form: 'order',
        },
      ),
    },
    messages: [
      'content/demo/runbooks/one.md:12:1 error steps-have-order: found after=mend, which stands no higher, expected the id of a step above this one. Put the steps into a right order, or correct after.',
      'content/demo/scenarios/one.md:17:1 error steps-have-order: found after=c, which stands no higher, expected the id of a step above this one. Put the steps into a right order, or correct after.',
      'content/demo/scenarios/one.md:18:1 error steps-have-order: found after="register", which is no step, expected the id of a step above this one. Correct after.',
      'content/demo/scenarios/three.md:15:1 error steps-have-order: found 0 steps, expected at least 3 in one numbered list. Write each on a line such as "2. Send a sample request {#test after=create}".',
      'content/demo/scenarios/two.md:17:1 error steps-have-order: found no step with after=, expected at least one step that has to follow another. Write {#id after=other} at the end of each step that needs another one first.',
    ],
  },
};

function reportOrder(steps: Step[], report: (at: Place, finding: Finding) => void) {
  const ids = new Set(steps.map((step) => step.id));
  const above = new Set<string>();
  for (const { id, after, place } of steps) {
    for (const earlier of after) {
      // Since each may only name what stands above it, they can form no circle.
      if (above.has(earlier)) continue;
      const isStep = ids.has(earlier);
      report(place, {
        found: isStep
          ? `after=${earlier}, which stands no higher`
          : `after=${quote(earlier)}, which is no step`,
        expected: 'the id of a step above this one',
        fix: isStep
          ? 'Put the steps into a right order, or correct after.'
          : meant(earlier, ids, 'Correct after.'),
      });
    }
    above.add(id);
  }
}
