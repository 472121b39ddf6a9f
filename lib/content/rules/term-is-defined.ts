import { asKind, atStart, frontPlace, type Rule } from '../rule';
import { quote } from '../wording';
import { term } from './examples';
import { hasText, reportSections } from './sections-with-text';

/** What is longer cannot be shown beside the text in which the term is met. */
const LONGEST = 500;

export const termIsDefined: Rule = {
  id: 'term-is-defined',
  group: 'structure',
  severity: 'error',
  holds: `A term is defined before its first heading, in one paragraph of at most ${LONGEST} characters, and has \`## On the exam\`. Its names begin and end with a letter or a digit.`,
  file(draft, report) {
    const file = asKind(draft, 'term');
    if (!file) return;
    const { definition } = file.body;
    const [first, second] = definition;
    if (!first || !hasText(definition)) {
      report(atStart, {
        found: 'no definition',
        expected: 'one before the first heading',
        fix: 'Write it there.',
      });
    } else if (second || first.type !== 'paragraph') {
      report(second ?? first, {
        found: 'more than one paragraph of definition',
        expected: 'one, for it is also shown where the term is met',
        fix: 'Join them, or move the rest below "## On the exam".',
      });
    } else {
      const length = (first.position?.end.offset ?? 0) - (first.position?.start.offset ?? 0);
      if (length > LONGEST)
        report(first, {
          found: `a definition of ${length} characters`,
          expected: `at most ${LONGEST}`,
          fix: 'Shorten it, or move a part below "## On the exam".',
        });
    }
    reportSections(draft.tree, ['On the exam'], report);
    const names = [
      { name: file.front.title, at: frontPlace(draft, 'title') },
      ...file.front.also.map((name, at) => ({ name, at: frontPlace(draft, 'also', at) })),
    ];
    for (const { name, at } of names) {
      if (/^[\p{L}\p{N}](.*[\p{L}\p{M}\p{N}])?$/u.test(name)) continue;
      report(at, {
        found: `the name ${quote(name)}`,
        expected: 'one that begins and ends with a letter or a digit, so that texts can be searched for it',
        fix: 'Write it without marks around it.',
      });
    }
  },
  passes: { 'terms/endpoint.md': term('The address that clients call.') },
  fails: {
    files: {
      'terms/one.md': term(''),
      'terms/two.md': term('An address.\n\nIt stays.', { title: 'Address', also: '[(URI)]' }),
      'terms/three.md': term('It is far. '.repeat(50), { title: 'Distance' }),
      'terms/four.md': term('It is near.', { title: 'Vicinity' }).replace('It stays.', ''),
    },
    messages: [
      'content/demo/terms/four.md:11:1 error term-is-defined: found nothing under "## On the exam", expected one with text. Write it.',
      'content/demo/terms/one.md:1:1 error term-is-defined: found no definition, expected one before the first heading. Write it there.',
      'content/demo/terms/three.md:9:1 error term-is-defined: found a definition of 550 characters, expected at most 500. Shorten it, or move a part below "## On the exam".',
      'content/demo/terms/two.md:6:8 error term-is-defined: found the name "(URI)", expected one that begins and ends with a letter or a digit, so that texts can be searched for it. Write it without marks around it.',
      'content/demo/terms/two.md:11:1 error term-is-defined: found more than one paragraph of definition, expected one, for it is also shown where the term is met. Join them, or move the rest below "## On the exam".',
    ],
  },
};
