import { asKind, atStart, type Rule } from '../rule';
import { count, quote } from '../wording';
import { runbook } from './examples';
import { hasText, reportSections } from './sections-with-text';

const LEAST = 3;
const evidence = '## Evidence to keep\n\nThe first error.';

export const runbookIsWhole: Rule = {
  id: 'runbook-is-whole',
  group: 'structure',
  severity: 'error',
  holds: `A runbook has, before its first heading, one numbered list of at least ${LEAST} steps, each with its reason below it, indented by three spaces; and \`## Evidence to keep\`.`,
  file(draft, report) {
    const file = asKind(draft, 'runbook');
    if (!file) return;
    const { list, steps } = file.body;
    if (steps.length < LEAST) {
      report(list ?? atStart, {
        found: count(steps.length, 'step'),
        expected: `at least ${LEAST} in one numbered list, before the first heading`,
        fix: 'Write each on a line such as "2. Read its logs {#logs after=state}".',
      });
    }
    for (const { text, reason, place } of steps) {
      if (hasText(reason)) continue;
      report(place, {
        found: `the step ${quote(text)} without a reason`,
        expected: 'why it is done, or what it tells',
        fix: 'Write it below, indented by three spaces, with an empty line between.',
      });
    }
    reportSections(draft.tree, ['Evidence to keep'], report);
  },
  passes: {
    'runbooks/fails.md': runbook(
      `1. Look {#look}\n\n   It is quick.\n\n2. Read {#read after=look}\n\n   It tells.\n\n3. Mend {#mend after=read}\n\n   It helps.\n\n${evidence}`,
    ),
  },
  fails: {
    files: {
      'runbooks/one.md': runbook(`1. Look {#look}\n2. Read {#read}\n\n   It tells.\n\n${evidence}`),
      'runbooks/two.md': runbook('Look at it.', { title: 'It fails again' }),
    },
    messages: [
      'content/demo/runbooks/one.md:8:1 error runbook-is-whole: found 2 steps, expected at least 3 in one numbered list, before the first heading. Write each on a line such as "2. Read its logs {#logs after=state}".',
      'content/demo/runbooks/one.md:8:1 error runbook-is-whole: found the step "Look" without a reason, expected why it is done, or what it tells. Write it below, indented by three spaces, with an empty line between.',
      'content/demo/runbooks/two.md:1:1 error runbook-is-whole: found 0 steps, expected at least 3 in one numbered list, before the first heading. Write each on a line such as "2. Read its logs {#logs after=state}".',
      'content/demo/runbooks/two.md:1:1 error runbook-is-whole: found no section "## Evidence to keep", expected one with text. Write it.',
    ],
  },
};
