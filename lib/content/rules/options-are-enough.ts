import { sectionOfForm } from '../kinds/scenario-forms';
import { asKind, atStart, type Rule } from '../rule';
import { placeOf, sectionsOf } from '../sections';
import { count } from '../wording';
import { options, scenario } from './examples';

const LEAST = 3;
const MOST = 6;
const stem = 'A canary answers with errors. Which **two** steps come first?\n\n';

export const optionsAreEnough: Rule = {
  id: 'options-are-enough',
  group: 'structure',
  severity: 'error',
  holds: `A scenario of the form single or multiple has ${LEAST} to ${MOST} options; with multiple, at least two are right and at least one is not.`,
  file(draft, report) {
    const file = asKind(draft, 'scenario');
    const task = file?.body.task;
    if (!file?.body.hasSection || (task?.form !== 'single' && task?.form !== 'multiple')) return;
    const heading = sectionOfForm(sectionsOf(draft.tree).sections, task.form)?.heading;
    const place = heading ? placeOf(heading) : atStart;
    const all = task.options.length;
    if (all < LEAST || all > MOST) {
      report(place, {
        found: count(all, 'option'),
        expected: `${LEAST} to ${MOST}`,
        fix:
          all < LEAST
            ? 'Add one: a line "- [ ] …" and its reason, indented below it.'
            : 'Delete the weakest.',
      });
    }
    const right = task.options.filter((option) => option.right).length;
    if (task.form === 'single' || all === 0) return;
    if (right < 2 || right === all) {
      report(place, {
        found: `${right} of ${count(all, 'option')} marked [x]`,
        expected: 'at least 2 marked, and at least 1 not, for form "multiple"',
        fix: right === 1 ? 'Mark another one, or set form: single.' : 'Mark those that are right.',
      });
    }
  },
  passes: {
    'scenarios/one.md': scenario(stem + options('x Move traffic', 'x Read logs', '- Retrain', '- Wait'), {
      form: 'multiple',
    }),
  },
  fails: {
    files: {
      'scenarios/one.md': scenario(stem + options('x Move traffic', '- Read logs'), { form: 'multiple' }),
      'scenarios/two.md': scenario('No canary here. Who is it?\n\n## Options\n\n- Move traffic\n- Wait'),
    },
    messages: [
      'content/demo/scenarios/one.md:15:1 error options-are-enough: found 2 options, expected 3 to 6. Add one: a line "- [ ] …" and its reason, indented below it.',
      'content/demo/scenarios/one.md:15:1 error options-are-enough: found 1 of 2 options marked [x], expected at least 2 marked, and at least 1 not, for form "multiple". Mark another one, or set form: single.',
      'content/demo/scenarios/two.md:15:1 error options-are-enough: found 0 options, expected 3 to 6. Add one: a line "- [ ] …" and its reason, indented below it.',
    ],
  },
};
