import { describe, expect, it } from 'vitest';
import { area } from '@/lib/content/rules/examples';
import { check } from './sources';

const whole = area('- [ ] What a thing is {#thing}', { reading: '\n  risk: data\n  avoid: haste' });

/** What is said of the small area with one line in place of another. */
function said(line: string, instead: string): string[] {
  return check({ 'areas/home.md': whole.replace(`\n${line}\n`, `\n${instead}\n`) })
    .filter((one) => one.includes(' front-matter-is-read: '))
    .map((one) => one.replace(/^.*?home\.md:(\S+) .*?: found (.*), expected .*? YAML\. /, '$1 $2. '));
}

describe('front matter that is no YAML', () => {
  it.each([
    [
      'no blank behind a colon',
      'tier: 1',
      'tier:1',
      '5:1 "tier:1" without a blank behind its colon. Write "tier: 1".',
    ],
    [
      'the same in the first line',
      'title: Home',
      'title:Home',
      '2:1 "title:Home" without a blank behind its colon. Write "title: Home".',
    ],
    [
      'the same in the last line',
      '  avoid: haste',
      '  avoid:haste',
      '9:3 "avoid:haste" without a blank behind its colon. Write "avoid: haste".',
    ],
    [
      'no colon',
      'tier: 1',
      'tier 1',
      '5:1 "tier 1", a line without a colon. Write "tier: 1"; if it goes on with the value above, put both on one line.',
    ],
    [
      'an equals sign',
      'tier: 1',
      'tier = 1',
      '5:1 "tier = 1", a line without a colon. Write "tier: 1"; if it goes on with the value above, put both on one line.',
    ],
    [
      'a wide colon',
      'tier: 1',
      'tier：1',
      '5:1 "tier：1", a line without a colon. Write "tier: 1"; if it goes on with the value above, put both on one line.',
    ],
    [
      'a word alone at the end',
      '  avoid: haste',
      '  avoid: haste\nlater',
      '10:1 "later". Write "key: value".',
    ],
    ['a hyphen before a key', 'tier: 1', '- tier: 1', '5:1 "- tier: 1". Write "key: value".'],
    [
      'a tab before a key',
      '  risk: data',
      '\trisk: data',
      '8:1 a tab before a key. Delete it, or write two blanks for it where the key belongs to the one above.',
    ],
    [
      'a no-break space behind a colon',
      'tier: 1',
      'tier:\u00a01',
      '5:6 a no-break space where YAML wants a blank. Delete it, and type a blank.',
    ],
    [
      'no-break spaces before a key',
      '  risk: data',
      '\u00a0\u00a0risk: data',
      '8:1 a no-break space where YAML wants a blank. Delete it, and type a blank.',
    ],
    [
      'a blank before a key',
      'tier: 1',
      ' tier: 1',
      '5:2 "tier: 1" further right or left than the keys beside it. Let it begin where they do.',
    ],
    [
      'a blank before the first key',
      'title: Home',
      ' title: Home',
      '2:2 "title: Home" further right or left than the keys beside it. Let it begin where they do.',
    ],
    [
      'a key too far left',
      '  avoid: haste',
      ' avoid: haste',
      '9:2 "avoid: haste" further right or left than the keys beside it. Let it begin where they do.',
    ],
    [
      'a second colon',
      'title: Home',
      'title: Home: where',
      '2:8 a second colon in one value. Put the value into quotes, as in title: "Online: when?".',
    ],
    [
      'a colon at the end',
      'title: Home',
      'title: Home:',
      '2:8 a second colon in one value. Put the value into quotes, as in title: "Online: when?".',
    ],
    [
      'curly quotes',
      'title: Home',
      'title: “Home”',
      '2:8 curly quotes around "Home". Write straight ones ("); if candidates are to see them, put straight ones around them.',
    ],
    [
      'curly quotes around a colon',
      'title: Home',
      'title: “Home: where”',
      '2:8 curly quotes around "Home: where". Write straight ones ("); if candidates are to see them, put straight ones around them.',
    ],
    [
      'an open bracket',
      'objectives: [1.1.1]',
      'objectives: [1.1.1',
      '4:13 a [ that nothing closes. Write ] at the end of the value.',
    ],
    [
      'an open quote',
      'title: Home',
      'title: "Home',
      '2:8 a " that nothing closes. Write another " at the end of the value.',
    ],
    [
      'code',
      'title: Home',
      'title: `az` at home',
      '2:8 "`az` at home", which begins with a sign of YAML. Put the whole value into quotes (").',
    ],
    [
      'bold',
      'title: Home',
      'title: **Home**',
      '2:8 "**Home**", which begins with a sign of YAML. Put the whole value into quotes (").',
    ],
    [
      'words behind quotes',
      'title: Home',
      'title: "At" home',
      '2:13 ""At" home", which begins with a sign of YAML. Put the whole value into single quotes (\').',
    ],
    [
      'words behind a bracket',
      'title: Home',
      'title: [At] home',
      '2:13 "[At] home", which begins with a sign of YAML. Put the whole value into quotes (").',
    ],
  ])('%s', (_, line, instead, expected) => {
    expect(said(line, instead)).toEqual([expected]);
  });

  it.each([
    ['a tab behind a colon', 'tier: 1', 'tier:\t1'],
    ['a tab in a list', 'objectives: [1.1.1]', 'objectives: [1.1.1,\t1.1.1]'],
    ['a colon without a blank in a value', 'title: Home', 'title: Home at 10:30'],
    ['curly quotes within a value', 'title: Home', 'title: “Home” and “away”'],
    ['curly quotes in straight ones', 'title: Home', 'title: "“Home”"'],
    ['a value over two lines', 'summary: It is home.', 'summary: It is\n  home.'],
  ])('%s is fine', (_, line, instead) => {
    expect(said(line, instead)).toEqual([]);
  });
});
