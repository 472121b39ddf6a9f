import type { Html } from 'mdast';
import { eachNode } from '../nodes';
import type { Finding, Rule } from '../rule';
import { quote } from '../wording';
import { area } from './examples';

export const htmlIsRefused: Rule = {
  id: 'html-is-refused',
  group: 'structure',
  severity: 'error',
  holds: 'Text holds no HTML, comments included; `<name>` that is meant as text stands in backticks.',
  file(draft, report) {
    const opened = new Set<string>();
    eachNode(draft.tree, 'html', (node) => {
      const [, slash, name = ''] = /^<(\/?)([a-z][a-z0-9-]*)/i.exec(node.value) ?? [];
      // An element's end goes with its beginning.
      if (slash === '/' && opened.has(name)) return;
      opened.add(name);
      report(node, finding(node));
    });
  },
  passes: { 'areas/home.md': area('`<script>` and a < b, c > d.\n\n- [ ] What a thing is {#thing}') },
  fails: {
    files: {
      'areas/home.md': area(
        'Ask <b>who</b> waits.\n\n<script>alert(1)</script>\n\n<!-- later -->\n\n- [ ] What a thing is {#thing}',
      ),
    },
    messages: [
      'content/demo/areas/home.md:15:5 error html-is-refused: found the HTML "<b>", expected Markdown. Delete it, or put it into backticks if it is meant as text.',
      'content/demo/areas/home.md:17:1 error html-is-refused: found the HTML "<script>alert(1)</script>", expected Markdown. Delete it, or put it into backticks if it is meant as text.',
      'content/demo/areas/home.md:19:1 error html-is-refused: found the comment "<!-- later -->", expected no comments. Delete it.',
    ],
  },
};

function finding({ value }: Html): Finding {
  if (value.startsWith('<!--'))
    return { found: `the comment ${quote(value)}`, expected: 'no comments', fix: 'Delete it.' };
  return {
    found: `the HTML ${quote(value)}`,
    expected: 'Markdown',
    fix: 'Delete it, or put it into backticks if it is meant as text.',
  };
}
