import { toString as plain } from 'mdast-util-to-string';
import { asKind, atStart, type Rule } from '../rule';
import { area } from './examples';

export const areaSaysWhenReady: Rule = {
  id: 'area-says-when-ready',
  group: 'structure',
  severity: 'error',
  holds: 'An area has a section `## Ready when` with a text that says what somebody ready can do.',
  file(draft, report) {
    const file = asKind(draft, 'area');
    if (!file || file.body.readyWhen?.some((node) => plain(node).trim() !== '')) return;
    report(atStart, {
      found: file.body.readyWhen ? 'nothing under "## Ready when"' : 'no section "## Ready when"',
      expected: 'a sentence that says what somebody ready can do',
      fix: 'Write it as the first section.',
    });
  },
  passes: {},
  fails: {
    files: { 'areas/home.md': area('- [ ] What a thing is {#thing}').replace('You can find it.', '') },
    messages: [
      'content/demo/areas/home.md:1:1 error area-says-when-ready: found nothing under "## Ready when", expected a sentence that says what somebody ready can do. Write it as the first section.',
    ],
  },
};
