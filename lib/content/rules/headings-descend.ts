import { eachNode } from '../nodes';
import type { Rule } from '../rule';
import { fragmentText } from '../sections';
import { quote } from '../wording';
import { area } from './examples';

const DEEPEST = 5;

export const headingsDescend: Rule = {
  id: 'headings-descend',
  group: 'structure',
  severity: 'error',
  holds:
    "Headings begin at `##` (the title is the page's own heading), go down one level at a time, at most to `#####`, and have words.",
  file(draft, report) {
    let above = 1;
    eachNode(draft.tree, 'heading', (node) => {
      const text = fragmentText(node);
      const marks = '#'.repeat(node.depth);
      const lowest = Math.min(above + 1, DEEPEST);
      const expected = above === 1 ? '##' : `${'#'.repeat(lowest)} at the deepest here`;
      if (text === '')
        report(node, {
          found: `${marks} without words`,
          expected: 'a heading',
          fix: 'Write it, or delete the line.',
        });
      else if (node.depth === 1)
        report(node, {
          found: `# ${quote(text)}`,
          expected: '##',
          fix: 'Add a #: the title above the page comes from the front matter.',
        });
      else if (node.depth > lowest)
        report(node, { found: `${marks} ${quote(text)}`, expected, fix: 'Take a # away.' });
      above = Math.max(node.depth, 1);
    });
  },
  passes: {
    'areas/home.md': area('### Below\n\n#### Deeper\n\n## Another\n\n- [ ] What a thing is {#thing}'),
  },
  fails: {
    files: { 'areas/home.md': area('#### Too deep\n\n# Title\n\n##\n\n- [ ] What a thing is {#thing}') },
    messages: [
      'content/demo/areas/home.md:15:1 error headings-descend: found #### "Too deep", expected ### at the deepest here. Take a # away.',
      'content/demo/areas/home.md:17:1 error headings-descend: found # "Title", expected ##. Add a #: the title above the page comes from the front matter.',
      'content/demo/areas/home.md:19:1 error headings-descend: found ## without words, expected a heading. Write it, or delete the line.',
    ],
  },
};
