import { sayIssues } from '../front-issues';
import type { Rule } from '../rule';
import { area } from './examples';

const item = '- [ ] What a thing is {#thing}';

export const frontMatterIsValid: Rule = {
  id: 'front-matter-is-valid',
  group: 'structure',
  severity: 'error',
  holds:
    'Front matter has the keys that its kind of file wants, no others, and each value is of the right sort.',
  file(draft, report) {
    for (const { place, ...finding } of sayIssues(draft)) report(place, finding);
  },
  passes: { 'areas/home.md': area(item, { status: 'draft', checked: '2026-11-20' }) },
  fails: {
    files: {
      'areas/home.md': area(item, {
        titel: 'Home',
        title: undefined,
        tier: '5',
        objectives: '[1.1]',
        status: 'review',
        summary: undefined,
        source: '[a]',
      }),
    },
    messages: [
      'content/demo/areas/home.md:1:1 error front-matter-is-valid: found no key "summary", expected text. Write "summary: …" on a line of its own.',
      'content/demo/areas/home.md:3:14 error front-matter-is-valid: found the number 1.1, expected an objective such as 2.3.1. Correct the value.',
      'content/demo/areas/home.md:4:7 error front-matter-is-valid: found the number 5, expected at most 3. Correct the value.',
      'content/demo/areas/home.md:5:1 error front-matter-is-valid: found the key "titel", expected "title". Rename it, or delete it.',
      'content/demo/areas/home.md:6:9 error front-matter-is-valid: found "review", expected one of draft, reviewed. Did you mean reviewed?',
      'content/demo/areas/home.md:7:9 error front-matter-is-valid: found a list, expected text. Correct the value.',
    ],
  },
};
