import { asKind, atStart, type Rule } from '../rule';
import { metric } from './examples';
import { reportSections } from './sections-with-text';

const sections = '## Use when\n\nAlways.\n\n## Watch out\n\nFor zeros.\n\n## Worked example\n\nOne of two.';

export const metricIsWhole: Rule = {
  id: 'metric-is-whole',
  group: 'structure',
  severity: 'error',
  holds:
    'A metric has its formula between lines `$$` before the first heading, and sections `## Use when`, `## Watch out` and `## Worked example` with text.',
  file(draft, report) {
    const body = asKind(draft, 'metric')?.body;
    if (!body) return;
    if (!body.formula) {
      report(atStart, {
        found: 'no formula',
        expected: 'one between two lines $$, before the first heading',
        fix: 'Write it there.',
      });
    }
    reportSections(draft.tree, ['Use when', 'Watch out', 'Worked example'], report);
  },
  passes: { 'metrics/share.md': metric(`A share.\n\n$$\n\\frac{a}{b}\n$$\n\n${sections}`) },
  fails: {
    files: {
      'metrics/share.md': metric(
        `A share.\n\n${sections.replace('## Watch out', '## Beware').replace('Always.', '')}`,
      ),
    },
    messages: [
      'content/demo/metrics/share.md:1:1 error metric-is-whole: found no formula, expected one between two lines $$, before the first heading. Write it there.',
      'content/demo/metrics/share.md:1:1 error metric-is-whole: found no section "## Watch out", expected one with text. Write it.',
      'content/demo/metrics/share.md:11:1 error metric-is-whole: found nothing under "## Use when", expected one with text. Write it.',
    ],
  },
};
