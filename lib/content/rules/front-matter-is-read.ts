import type { Draft } from '../draft';
import { linesOf } from '../paragraph-lines';
import type { Finding, Rule } from '../rule';
import { quote } from '../wording';
import { area } from './examples';

export const frontMatterIsRead: Rule = {
  id: 'front-matter-is-read',
  group: 'structure',
  severity: 'error',
  holds: 'A file begins with front matter: a line `---`, one `key: value` a line, and a line `---` again.',
  file(draft, report) {
    if (!isOfAKind(draft) || draft.source.unreadable !== undefined || draft.excess) return;
    const { frontFault } = draft;
    if (frontFault)
      report(frontFault.place, {
        found: frontFault.found,
        expected: 'front matter in plain YAML',
        fix: frontFault.fix,
      });
    else if (!draft.front) {
      const { line, ...finding } = missing(draft.source.text);
      report({ line, column: 1 }, finding);
    }
  },
  passes: { 'areas/home.md': area('- [ ] What a thing is {#thing}', { title: '"Home: where it begins"' }) },
  fails: {
    files: {
      'areas/home.md': area('- [ ] What a thing is {#thing}', { title: 'Home: where it begins' }),
      'metrics/empty.md': '',
      'metrics/open.md': '---\ntitle: Open\n\n## Use when\n',
      'metrics/none.md': '## Use when\n\nAlways.\n',
      'metrics/beneath.md': '\n---\ntitle: Beneath\n---\n',
      'metrics/keys.md': 'title: Keys\n---\n',
      'metrics/long.md': '----\ntitle: Long\n---\n',
      'metrics/dash.md': '---\ntitle: Dash\n —\n\n- [ ] A thing {#thing}\n',
    },
    messages: [
      'content/demo/areas/home.md:2:8 error front-matter-is-read: found a second colon in one value, expected front matter in plain YAML. Put the value into quotes, as in title: "Online: when?".',
      'content/demo/metrics/beneath.md:1:1 error front-matter-is-read: found something before the first ---, expected front matter between two lines ---. Let the file begin with ---.',
      'content/demo/metrics/dash.md:3:1 error front-matter-is-read: found "—" below the front matter, expected front matter between two lines ---. Write three hyphens there, at the margin and with nothing behind them.',
      'content/demo/metrics/empty.md:1:1 error front-matter-is-read: found an empty file, expected front matter between two lines ---. Make a file to copy from with npm run content:new.',
      'content/demo/metrics/keys.md:1:1 error front-matter-is-read: found a key without --- above, expected front matter between two lines ---. Let the file begin with a line ---.',
      'content/demo/metrics/long.md:1:1 error front-matter-is-read: found "----" above the front matter, expected front matter between two lines ---. Write three hyphens there, at the margin and with nothing behind them.',
      'content/demo/metrics/none.md:1:1 error front-matter-is-read: found no front matter, expected front matter between two lines ---. Make a file to copy from with npm run content:new.',
      'content/demo/metrics/open.md:3:1 error front-matter-is-read: found front matter that does not end, expected front matter between two lines ---. Write --- on a line below its last key.',
    ],
  },
};

function isOfAKind(draft: Draft): boolean {
  return draft.kind !== undefined || draft.id === 'exam';
}

const between = 'front matter between two lines ---';

const hyphens = 'Write three hyphens there, at the margin and with nothing behind them.';

/** What stands where a line of three hyphens should, as word processors and tired people write it. */
const nearlyHyphens = /^\s*[-–—]+\s*$/;

/** Why there is no front matter to be read, and on which line. */
function missing(text: string): Finding & { line: number } {
  const lines = linesOf(text.replace('\uFEFF', ''));
  const [first = ''] = lines;
  const say = (line: number, found: string, fix: string) => ({ line, found, expected: between, fix });
  if (lines.every((line) => line.trim() === ''))
    return say(1, 'an empty file', 'Make a file to copy from with npm run content:new.');
  if (/^---[ \t]*$/.test(first)) {
    const end = lines.findIndex((line, at) => at > 0 && nearlyHyphens.test(line));
    if (end > 0) return say(end + 1, `${quote(lines[end] ?? '')} below the front matter`, hyphens);
    const body = lines.findIndex((line, at) => at > 0 && /^(#|\s*$)/.test(line));
    const line = body < 0 ? lines.length : body + 1;
    return say(line, 'front matter that does not end', 'Write --- on a line below its last key.');
  }
  if (nearlyHyphens.test(first)) return say(1, `${quote(first)} above the front matter`, hyphens);
  const begin = lines.findIndex((line) => line.trim() !== '');
  if (nearlyHyphens.test(lines[begin] ?? ''))
    return say(1, 'something before the first ---', 'Let the file begin with ---.');
  if (/^[a-z]+:/i.test(lines[begin] ?? ''))
    return say(begin + 1, 'a key without --- above', 'Let the file begin with a line ---.');
  return say(1, 'no front matter', 'Make a file to copy from with npm run content:new.');
}
