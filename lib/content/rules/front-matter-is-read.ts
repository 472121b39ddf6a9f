import type { Draft } from '../draft';
import { atStart, type Finding, type Rule } from '../rule';
import { area } from './examples';

export const frontMatterIsRead: Rule = {
  id: 'front-matter-is-read',
  group: 'structure',
  severity: 'error',
  holds: 'A file begins with front matter: a line `---`, one `key: value` a line, and a line `---` again.',
  file(draft, report) {
    if (!isOfAKind(draft) || draft.source.unreadable !== undefined || draft.excess) return;
    // Faults after the first mostly follow from it.
    const [first] = draft.frontFaults;
    if (first)
      report(first.place, { found: first.found, expected: 'front matter in plain YAML', fix: first.fix });
    else if (!draft.front) report(atStart, missing(draft.source.text));
  },
  passes: { 'areas/home.md': area('- [ ] What a thing is {#thing}', { title: '"Home: where it begins"' }) },
  fails: {
    files: {
      'areas/home.md': area('- [ ] What a thing is {#thing}', { title: 'Home: where it begins' }),
      'metrics/empty.md': '',
      'metrics/open.md': '---\ntitle: Open\n\n## Use when\n',
      'metrics/none.md': '## Use when\n\nAlways.\n',
    },
    messages: [
      'content/demo/areas/home.md:2:8 error front-matter-is-read: found a second colon in one value, expected front matter in plain YAML. Put the value into quotes, as in title: "Online: when?".',
      'content/demo/metrics/empty.md:1:1 error front-matter-is-read: found an empty file, expected front matter between two lines ---. Make a file to copy from with npm run content:new.',
      'content/demo/metrics/none.md:1:1 error front-matter-is-read: found no front matter, expected front matter between two lines ---. Make a file to copy from with npm run content:new.',
      'content/demo/metrics/open.md:1:1 error front-matter-is-read: found front matter that does not end, expected front matter between two lines ---. Write --- on a line below its last key.',
    ],
  },
};

function isOfAKind(draft: Draft): boolean {
  return draft.kind !== undefined || draft.id === 'exam';
}

function missing(text: string): Finding {
  const expected = 'front matter between two lines ---';
  const fix = 'Make a file to copy from with npm run content:new.';
  const body = text.replace('\uFEFF', '');
  if (body.trim() === '') return { found: 'an empty file', expected, fix };
  if (/^---[ \t]*(\r|\n|$)/.test(body))
    return {
      found: 'front matter that does not end',
      expected,
      fix: 'Write --- on a line below its last key.',
    };
  if (/^\s+---/.test(body))
    return { found: 'something before the first ---', expected, fix: 'Let the file begin with ---.' };
  return { found: 'no front matter', expected, fix };
}
