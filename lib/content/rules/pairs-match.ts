import { sectionOfForm } from '../kinds/scenario-forms';
import { asKind, type Rule } from '../rule';
import { sectionsOf } from '../sections';
import { count, quote } from '../wording';
import { scenario } from './examples';

const LEAST = 3;
const head =
  'Four faults are found. Match them.\n\n## Pairs\n\n| Fault | Remedy | Because |\n| --- | --- | --- |\n';

export const pairsMatch: Rule = {
  id: 'pairs-match',
  group: 'structure',
  severity: 'error',
  holds: `\`## Pairs\` is a table with at least ${LEAST} pairs, each with its partner in the second column; a row with an empty first cell leaves a partner over.`,
  file(draft, report) {
    const file = asKind(draft, 'scenario');
    const task = file?.body.task;
    if (task?.form !== 'match' || !file?.body.hasSection) return;
    const heading = sectionOfForm(sectionsOf(draft.tree).sections, 'match')?.heading;
    const { pairs, leftOver, table } = task;
    if (heading && pairs.length < LEAST) {
      report(table ?? heading, {
        found: table ? count(pairs.length, 'pair') : 'no table under "## Pairs"',
        expected: `at least ${LEAST} pairs`,
        fix: 'Write a row for each: one, its partner, because.',
      });
    }
    for (const { partner, text, place } of pairs) {
      if (partner !== '') continue;
      report(place, {
        found: `${quote(text)} without a partner`,
        expected: 'one in the second column',
        fix: 'Write it there.',
      });
    }
    const partners = new Set(pairs.map(({ partner }) => partner));
    for (const { text: over } of table ? leftOver : []) {
      if (table && (over === '' || partners.has(over)))
        report(table, {
          found:
            over === '' ? 'a row with two empty cells' : `${quote(over)} both as a partner and left over`,
          expected: 'something in the second column that matches nothing',
          fix: 'Change it, or delete the row.',
        });
    }
  },
  passes: {
    'scenarios/one.md': scenario(
      `${head}| Slow {#a} | Scale | It is busy. |\n| Wrong {#b} | Roll back | It is new. |\n| Dear {#c} | Batch | It can wait. |\n| | Retrain | Nothing drifts. |`,
      { form: 'match' },
    ),
  },
  fails: {
    files: {
      'scenarios/one.md': scenario(
        `${head}| Slow {#a} | Scale | It is busy. |\n| Wrong {#b} | | It is new. |\n| | Scale | Nothing. |`,
        { form: 'match' },
      ),
    },
    messages: [
      'content/demo/scenarios/one.md:17:1 error pairs-match: found 2 pairs, expected at least 3 pairs. Write a row for each: one, its partner, because.',
      'content/demo/scenarios/one.md:17:1 error pairs-match: found "Scale" both as a partner and left over, expected something in the second column that matches nothing. Change it, or delete the row.',
      'content/demo/scenarios/one.md:20:1 error pairs-match: found "Wrong" without a partner, expected one in the second column. Write it there.',
    ],
  },
};
