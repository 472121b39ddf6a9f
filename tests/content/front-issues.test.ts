import { describe, expect, it } from 'vitest';
import { options, scenario, smallExam } from '@/lib/content/rules/examples';
import { check } from './sources';

const task = `A canary fails. What comes first?\n\n${options('x Move traffic', '- Scale out', '- Retrain', '- Wait')}`;
const reading =
  'operated: endpoint, requirement: latency, risk: deployment, preserve: rollback, avoid: a change by hand';
const exam = smallExam['exam.md'] ?? '';

/** What is said of a scenario's front matter, without the file's name. */
function said(overrides: Record<string, string | undefined>): string[] {
  return check({ 'scenarios/one.md': scenario(task, overrides) })
    .filter((line) => line.includes(' front-matter-is-valid: '))
    .map((line) =>
      line.replace('content/demo/scenarios/one.md:', '').replace(' error front-matter-is-valid', ''),
    );
}

describe('front matter that is not valid', () => {
  it.each([
    [
      'a key misspelt below another',
      { reading: `{ ${reading.replace('risk', 'risks')} }` },
      ['10:54: found the key "risks", expected "risk". Rename it, or delete it.'],
    ],
    [
      'a key that is nothing like another',
      { colour: 'red' },
      [/^11:1: found the key "colour", expected one of title, .*, reading\. Delete it\.$/],
    ],
    [
      'a key missing below another',
      { reading: `{ ${reading.replace('risk: deployment, ', '')} }` },
      [/^10:1: found no key "risk", expected one of data, .*\. Write "risk: …" on a line of its own\.$/],
    ],
    [
      'a word that is nearly one of the list',
      { form: 'singel' },
      [/^5:7: found "singel", expected one of single, .*\. Did you mean single\?$/],
    ],
    [
      'a word that is none of the list',
      { form: 'essay' },
      [/^5:7: found "essay", expected .*\. Correct the value\.$/],
    ],
    [
      'text for a number',
      { difficulty: 'hard' },
      ['6:13: found "hard", expected a number. Correct the value.'],
    ],
    [
      'a number for text',
      { title: '2024' },
      ['2:8: found the number 2024, expected text. Put it into quotes.'],
    ],
    ['nothing', { title: '' }, ['2:8: found nothing, expected text. Correct the value.']],
    [
      'an empty list',
      { objectives: '[]' },
      ['4:13: found an empty list, expected at least one objective. Correct the value.'],
    ],
    [
      'one of a list',
      { objectives: '[1.1.1, first]' },
      ['4:21: found "first", expected an objective such as 2.3.1. Correct the value.'],
    ],
    [
      'text for a list',
      { tags: 'a, b' },
      ['7:7: found "a, b", expected a list such as [first, second]. Put brackets around it: [ ].'],
    ],
    [
      'a day that there is not',
      { checked: '2026-02-30' },
      ['11:10: found "2026-02-30", expected a day such as 2026-11-20. Correct the value.'],
    ],
    [
      'a path for an id',
      { rule: '../decisions/choice.md' },
      [
        '8:7: found "../decisions/choice.md", expected an id such as decisions/serving-choice#nightly. Write decisions/choice.',
      ],
    ],
    [
      'a path with a part of the file for an id',
      { rule: '/decisions/choice.md#waits' },
      [/ Write decisions\/choice#waits\.$/],
    ],
    ['an id for a name', { area: 'areas/home' }, [/^3:7: found "areas\/home", .* Write home\.$/]],
    ['a title for a name', { area: 'At home' }, [/^3:7: found "At home", .* Write at-home\.$/]],
    ['nothing like a name', { area: '"?"' }, [/^3:7: found "\?", .* Correct the value\.$/]],
    [
      'a number in quotes',
      { difficulty: '"2"' },
      ['6:13: found "2", expected a number. Take its quotes away.'],
    ],
    [
      'a key without a blank behind its colon, between braces',
      { reading: `{ ${reading.replace('risk: ', 'risk:')} }` },
      [
        '10:54: found the key "risk:deployment", expected "risk: deployment". Write a blank behind the colon.',
      ],
    ],
    [
      'keys at the margin that belong below another',
      { reading: '', ...Object.fromEntries(reading.split(', ').map((pair) => pair.split(': '))) },
      [
        '11:1: found the key "operated", expected it below "reading". Indent it by two blanks.',
        '12:1: found the key "requirement", expected it below "reading". Indent it by two blanks.',
        '13:1: found the key "risk", expected it below "reading". Indent it by two blanks.',
        '14:1: found the key "preserve", expected it below "reading". Indent it by two blanks.',
        '15:1: found the key "avoid", expected it below "reading". Indent it by two blanks.',
      ],
    ],
  ])('%s', (_, overrides, expected) => {
    const lines = said(overrides);
    expect(lines).toHaveLength(expected.length);
    for (const [at, line] of expected.entries()) expect(lines[at]).toMatch(line);
  });

  it.each([
    [
      'a group that is no text',
      exam.replace('"1.1"', '1.1'),
      '17:13 error front-matter-is-valid: found the number 1.1',
    ],
    [
      'a key of an objective',
      exam.replace('1.1.1:', 'one:'),
      '22:11 error front-matter-is-valid: found the key "one"',
    ],
    [
      'a misspelt key deep down',
      exam.replace('miss:', 'mis:'),
      '19:9 error front-matter-is-valid: found the key "mis", expected "miss"',
    ],
    [
      'one number for two',
      exam.replace('[40, 60]', '[40]'),
      '6:12 error front-matter-is-valid: found a list, expected at least 2 entries',
    ],
  ])('in exam.md: %s', (_, text, expected) => {
    const lines = check({ 'exam.md': text });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(expected);
  });
});
