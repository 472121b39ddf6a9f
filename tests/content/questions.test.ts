import { describe, expect, it } from 'vitest';
import { rules } from '@/lib/content/rules/all';
import { options, scenario } from '@/lib/content/rules/examples';
import { check } from './sources';

const ids = rules.filter(({ group }) => group === 'item writing').map(({ id }) => id);

/** Place, rule and first words of what item writing says about a scenario. */
function said(body: string, form: string): string[] {
  return check({ 'scenarios/one.md': scenario(body, { form }) })
    .filter((line) => ids.some((id) => line.includes(` ${id}: `)))
    .map((line) => line.replace(/^\S+?one\.md:(\S+) \w+ (\S+): found (.*?), expected .*$/, '$1 $2 $3'));
}

const pairs = (...lines: string[]) =>
  `Match each.\n\n## Pairs\n\n| Fault | Remedy | Because |\n| --- | --- | --- |\n${lines.join('\n')}`;
const gaps = (choices: string) =>
  `Complete it.\n\n## Complete\n\n\`\`\`yaml\na: [[1]]\n\`\`\`\n\n| Gap | Choices | Because |\n| --- | --- | --- |\n| 1 | ${choices} | So. |`;
const statements = (...lines: string[]) =>
  `Say whether it holds.\n\n## Statements\n\n| Statement | Holds | Because |\n| --- | --- | --- |\n${lines.join('\n')}`;

describe('item writing looks at every form', () => {
  it.each<[string, string, string, string[]]>([
    [
      'a partner that lumps others, once and in its row',
      'match',
      pairs(
        '| Slow {#a} | Scale | So. |',
        '| Wrong {#b} | Roll back | So. |',
        '| Dear {#c} | Batch | So. |',
        '| | None of these | So. |',
      ),
      ['22:1 no-all-of-the-above "None of these" as an option'],
    ],
    [
      'a partner that repeats its clue',
      'match',
      pairs(
        '| Content attacks {#a} | Indirect attack | So. |',
        '| Wrong {#b} | Roll back | So. |',
        '| Dear {#c} | Batch | So. |',
      ),
      ['19:1 stem-gives-nothing-away "attack", a word of the stem that no wrong option repeats'],
    ],
    [
      'a partner that serves two',
      'match',
      pairs('| Slow {#a} | Scale | So. |', '| Wrong {#b} | Roll back | So. |', '| Weak {#c} | Scale | So. |'),
      [],
    ],
    [
      'choices that repeat',
      'complete',
      gaps('**x:1**; x:2; x:1'),
      ['23:1 options-differ an option that repeats "x:1"'],
    ],
    ['choices of code that contain one another', 'complete', gaps('**x:1**; x:1 always; all x:1'), []],
    [
      'an absolute in a statement that does not hold',
      'statements',
      statements('| It is never slow. {#a} | no | So. |', '| It may be slow. {#b} | yes | So. |'),
      ['19:1 options-avoid-absolutes "never" in a wrong option and no such word in a right one'],
    ],
    [
      'statements judged otherwise than by yes and no',
      'statements',
      statements('| It is never slow. {#a} | left | So. |', '| It may be slow. {#b} | right | So. |'),
      [],
    ],
    [
      'steps that repeat',
      'order',
      'Order them.\n\n## Steps\n\n1. Test it {#a}\n2. Ship it {#b after=a}\n3. Test it {#c after=b}',
      ['19:1 options-differ an option that repeats "Test it"'],
    ],
    [
      'a question in a paragraph of its own',
      'line',
      'It fails.\n\nWhich line is not right?\n\nLook well.\n\n## Line\n\n```sh {1}\nls\n```\n\nSo.',
      ['15:1 negatives-are-emphasised "not" in the question without emphasis'],
    ],
    [
      'code in options',
      'single',
      `Which flag is read?\n\n${options('x `--all`', '- `--ALL`', '- `--all --never`')}`,
      [],
    ],
  ])('%s', (_, form, body, expected) => {
    expect(said(body, form)).toEqual(expected);
  });
});
