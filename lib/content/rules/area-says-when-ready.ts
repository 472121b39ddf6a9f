import { toString as plain } from 'mdast-util-to-string';
import { asKind, atStart, type Rule } from '../rule';
import { area } from './examples';
import { headingInstead } from './heading-instead';

export const areaSaysWhenReady: Rule = {
  id: 'area-says-when-ready',
  group: 'structure',
  severity: 'error',
  holds: 'An area has a section `## Ready when` with a text that says what somebody ready can do.',
  file(draft, report) {
    const file = asKind(draft, 'area');
    if (!file || file.body.readyWhen?.some((node) => plain(node).trim() !== '')) return;
    const instead = file.body.readyWhen ? undefined : headingInstead(draft.tree, 'Ready when', []);
    if (instead) return report(instead.at, instead);
    report(atStart, {
      found: file.body.readyWhen ? 'nothing under "## Ready when"' : 'no section "## Ready when"',
      expected: 'a sentence that says what somebody ready can do',
      fix: 'Write it as the first section.',
    });
  },
  passes: {},
  fails: {
    files: {
      'areas/home.md': area('- [ ] What a thing is {#thing}').replace('You can find it.', ''),
      'areas/yard.md': area('- [ ] What a yard is {#yard}').replace('## Ready when', '## Ready'),
      'areas/garden.md': area('- [ ] What a bed is {#bed}').replace('## Ready when', '**Ready when:**'),
    },
    messages: [
      'content/demo/areas/garden.md:9:1 error area-says-when-ready: found "Ready when:" as prose, expected the heading "## Ready when". Write "## Ready when" there.',
      'content/demo/areas/home.md:1:1 error area-says-when-ready: found nothing under "## Ready when", expected a sentence that says what somebody ready can do. Write it as the first section.',
      'content/demo/areas/yard.md:9:1 error area-says-when-ready: found "## Ready", expected the heading "## Ready when". Write "## Ready when" there.',
    ],
  },
};
