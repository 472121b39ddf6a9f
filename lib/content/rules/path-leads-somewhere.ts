import { linksIn, targetOf } from '../links';
import { asKind, atStart, frontPlace, type Rule } from '../rule';
import { count } from '../wording';
import { path } from './examples';
import { reportStrayBoxes } from './task-items';

const good =
  '## Week 1\n\n- [ ] Read [home](../areas/home.md) {#read}\n\n## Week 2\n\n- [ ] Rest from Thursday on {#rest}';

export const pathLeadsSomewhere: Rule = {
  id: 'path-leads-somewhere',
  group: 'structure',
  severity: 'error',
  holds:
    'A study path has as many headings `## Week 1`, `## Week 2` … as `weeks` says, in their order, each with items (`- [ ] …`) at the margin and not ticked, and links to pages of the exam.',
  file(draft, report) {
    const file = asKind(draft, 'path');
    if (!file) return;
    const { weeks, items } = file.body;
    for (const [at, { number, heading, items }] of weeks.entries()) {
      if (number !== at + 1) {
        report(heading, {
          found: `week ${number} as the ${ordinal(at + 1)} week`,
          expected: `"## Week ${at + 1}"`,
          fix: 'Number the weeks from 1 on, in their order.',
        });
      } else if (items.length === 0) {
        report(heading, {
          found: `no item in week ${number}`,
          expected: 'at least one line "- [ ] Read [an area](../areas/retrieval.md) {#read}"',
          fix: 'Write what is to be done in this week.',
        });
      }
    }
    if (weeks.length !== file.front.weeks) {
      report(frontPlace(draft, 'weeks'), {
        found: `weeks: ${file.front.weeks} and ${count(weeks.length, 'heading')} "## Week …"`,
        expected: 'as many headings as weeks',
        fix: 'Write the weeks that are missing, or correct the number.',
      });
    }
    if (!linksIn(draft.tree).some(({ url }) => targetOf(url, draft.path).kind === 'unit')) {
      report(atStart, {
        found: 'no link to a page of the exam',
        expected: 'items that lead to what is to be studied',
        fix: 'Write links such as [retrieval](../areas/retrieval.md) into the items.',
      });
    }
    reportStrayBoxes(draft, items, 'ticks', report);
  },
  passes: { 'paths/two-weeks.md': path(good) },
  fails: {
    files: {
      'paths/two-weeks.md': path(good.replace('## Week 2', '## Week 3')),
      'paths/one-week.md': path('## Week 1: Everything\n\nStudy.\n\n- Read\n  - [ ] Chapters {#chapters}'),
    },
    messages: [
      'content/demo/paths/one-week.md:1:1 error path-leads-somewhere: found no link to a page of the exam, expected items that lead to what is to be studied. Write links such as [retrieval](../areas/retrieval.md) into the items.',
      'content/demo/paths/one-week.md:3:8 error path-leads-somewhere: found weeks: 2 and 1 heading "## Week …", expected as many headings as weeks. Write the weeks that are missing, or correct the number.',
      'content/demo/paths/one-week.md:7:1 error path-leads-somewhere: found no item in week 1, expected at least one line "- [ ] Read [an area](../areas/retrieval.md) {#read}". Write what is to be done in this week.',
      'content/demo/paths/one-week.md:12:3 error path-leads-somewhere: found an item inside another list or a quotation, expected the lines "- [ ]" of a checklist at the margin. Move it to the margin, or take the box away.',
      'content/demo/paths/two-weeks.md:11:1 error path-leads-somewhere: found week 3 as the second week, expected "## Week 2". Number the weeks from 1 on, in their order.',
    ],
  },
};

function ordinal(number: number): string {
  return ['first', 'second', 'third'][number - 1] ?? `${number}th`;
}
