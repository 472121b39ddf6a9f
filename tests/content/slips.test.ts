import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '@/lib/content/parse';
import { findSlips } from '@/lib/content/slips';

/** Where a text has slips, and what to write there. */
function slips(text: string): string[] {
  return findSlips(parseMarkdown(text), text).map(
    ({ place, fix }) => `${place.line}:${place.column} ${fix.replace(/^Write "(.*)"\.$/, '$1')}`,
  );
}

describe('a slip', () => {
  it.each<[string, string, string[]]>([
    ['a heading without a blank', '##Options', ['1:1 ## Options']],
    ['a deeper one, below a line of prose', 'Text.\n###`az ml` at work', ['2:1 ### `az ml` at work']],
    ['one with a no-break space', '##\u00a0Options', ['1:1 ## Options']],
    ['one with a single #, by itself', 'Text.\n\n#Options\n\nText.', ['3:1 ## Options']],
    ['a box without its blanks', '-[x]Yes', ['1:1 - [x] Yes']],
    ['an empty one', '- []Yes', ['1:3 - [ ] Yes']],
    ['one with a sign of another program', '• [✓] Yes', ['1:1 - [x] Yes']],
    ['one that goes on with the item above', '- [x] Yes\n-[ ] No', ['2:1 - [ ] No']],
    ['one in a list and one in a quotation', '- a\n  - [ ]b\n\n> -[ ] c', ['2:5 - [ ] b', '4:3 - [ ] c']],
    ['one whose text is in brackets', '-[ ] (none)', ['1:1 - [ ] (none)']],
    [
      'steps without a blank',
      '1.First\n2)Then\n3.[Link](x.md)',
      ['1:1 1. First', '2:1 2) Then', '3:1 3. [Link](x.md)'],
    ],
  ])('is %s', (_, text, expected) => {
    expect(slips(text)).toEqual(expected);
    expect(slips(text.replaceAll('\n', '\r\n'))).toEqual(expected);
  });

  it.each([
    ['what is written well', '## Options\n\n- [x] Yes\n- [X] Or\n*\t[ ] no\n\n1. First\n2. [Link](x.md)'],
    ['code', '```text\n##Options\n-[x] Yes\n1.First\n```\n\n    ##Options\n\n`a\n##Options`'],
    ['a formula', '$$\n1.A\n$$'],
    ['what is escaped', '\\##Options\n\\-[x] Yes'],
    ['a number sign in prose', '#1 of them is\n#Options, a name, and C# goes'],
    ['a row of number signs', '########'],
    ['links', '[x](a.md) and\n[x][a] and\n- [x](a.md)\n- [a]\n\n[a]: a.md'],
    ['versions and amounts', '3.x is out,\n2.5 times as\n1.b'],
    ['an item without words', '- [ ]'],
    ['a table', '| a |\n| --- |\n| ##b |'],
  ])('is not %s', (_, text) => {
    expect(slips(text)).toEqual([]);
  });
});
