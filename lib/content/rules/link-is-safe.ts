import { linksIn, targetOf } from '../links';
import type { Rule } from '../rule';
import { quote } from '../wording';
import { area } from './examples';

export const linkIsSafe: Rule = {
  id: 'link-is-safe',
  group: 'structure',
  severity: 'error',
  holds:
    'A link leads to an https (or http) address, or to a file of the exam: no scripts, mail addresses or other schemes.',
  file(draft, report) {
    for (const link of linksIn(draft.tree)) {
      if (targetOf(link.url, draft.path).kind !== 'unsafe') continue;
      const isMail = link.url.startsWith('mailto:');
      report(link, {
        found: `a link to ${quote(link.url)}`,
        expected: 'an https address or a Markdown file of this exam',
        fix: isMail ? 'Put the address into backticks.' : 'Change the link, or delete it.',
      });
    }
  },
  passes: {
    'areas/home.md': area(
      'See www.example.org and <https://example.org/a>.\n\n- [ ] What a thing is {#thing}',
    ),
  },
  fails: {
    files: {
      'areas/home.md': area(
        '[One](javascript:alert(1)), [two](java&#x73;cript&colon;x), [three](&#9;javascript:x),\n[four](//example.org) and me@example.org.\n\n- [ ] What a thing is {#thing}',
      ),
    },
    messages: [
      'content/demo/areas/home.md:15:1 error link-is-safe: found a link to "javascript:alert(1)", expected an https address or a Markdown file of this exam. Change the link, or delete it.',
      'content/demo/areas/home.md:15:29 error link-is-safe: found a link to "javascript:x", expected an https address or a Markdown file of this exam. Change the link, or delete it.',
      'content/demo/areas/home.md:15:61 error link-is-safe: found a link to "javascript:x", expected an https address or a Markdown file of this exam. Change the link, or delete it.',
      'content/demo/areas/home.md:16:1 error link-is-safe: found a link to "//example.org", expected an https address or a Markdown file of this exam. Change the link, or delete it.',
      'content/demo/areas/home.md:16:27 error link-is-safe: found a link to "mailto:me@example.org", expected an https address or a Markdown file of this exam. Put the address into backticks.',
    ],
  },
};
