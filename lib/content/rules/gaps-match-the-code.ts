import type { Code } from 'mdast';
import { sectionOfForm } from '../kinds/scenario-forms';
import { asKind, type Rule } from '../rule';
import { placeOf, sectionsOf } from '../sections';
import { count, quote } from '../wording';
import { scenario } from './examples';

const stem = 'A job is to be repeated. Complete it.\n\n## Complete\n\n';
const head = '| Gap | Choices | Because |\n| --- | --- | --- |\n';

export const gapsMatchTheCode: Rule = {
  id: 'gaps-match-the-code',
  group: 'structure',
  severity: 'error',
  holds:
    'Each gap `[[1]]` in the code has one row in the table below it, and each row a gap; it has at least two choices, separated by semicolons, and exactly one of them is bold.',
  file(draft, report) {
    const file = asKind(draft, 'scenario');
    const task = file?.body.task;
    if (task?.form !== 'complete' || !file?.body.hasSection) return;
    const heading = sectionOfForm(sectionsOf(draft.tree).sections, 'complete')?.heading;
    const { code, gaps } = task;
    if (!code) {
      if (heading)
        report(heading, {
          found: 'no code under "## Complete"',
          expected: 'code between lines of three backticks, with gaps such as [[1]]',
          fix: 'Write it.',
        });
      return;
    }
    const inCode = gapLines(code);
    const rows = new Set<string>();
    for (const { text, choices, place } of gaps) {
      const expected = 'a row for each gap in the code';
      if (rows.has(text))
        report(place, { found: `gap ${quote(text)} a second time`, expected, fix: 'Delete one row.' });
      else if (!inCode.has(text))
        report(place, {
          found: `gap ${quote(text)}, which the code does not have`,
          expected,
          fix: `Write [[n]] into the code, and n here.`,
        });
      rows.add(text);
      const right = choices.filter((choice) => choice.right).length;
      if (choices.length < 2) {
        report(place, {
          found: `${count(choices.length, 'choice')} for gap ${quote(text)}`,
          expected: 'at least 2, separated by semicolons',
          fix: 'Add one in the second column.',
        });
      } else if (right !== 1) {
        report(place, {
          found: `${right} choices in bold`,
          expected: 'exactly 1, the right one',
          fix: right === 0 ? 'Put it between ** and **.' : 'Leave one of them bold.',
        });
      }
    }
    for (const [gap, line] of inCode) {
      if (rows.has(gap)) continue;
      report(
        { line, column: placeOf(code).column },
        {
          found: `the gap [[${gap}]] without a row`,
          expected: 'a row of the table for each gap',
          fix: `Add a row that begins with ${gap}.`,
        },
      );
    }
    if (inCode.size === 0 && gaps.length === 0) {
      report(code, {
        found: 'code without a gap',
        expected: 'at least one such as [[1]]',
        fix: 'Write it into the code.',
      });
    }
  },
  passes: {
    'scenarios/one.md': scenario(
      `${stem}\`\`\`yaml\na: [[1]]\n\`\`\`\n\n${head}| 1 | **x:1**; x:2 | It is fixed. |`,
      {
        form: 'complete',
      },
    ),
  },
  fails: {
    files: {
      'scenarios/one.md': scenario(
        `${stem}\`\`\`yaml\na: [[1]]\nb: [[2]]\n\`\`\`\n\n${head}| 1 | x; y | It is fixed. |\n| 3 | **x** | It is so. |`,
        { form: 'complete' },
      ),
    },
    messages: [
      'content/demo/scenarios/one.md:19:1 error gaps-match-the-code: found the gap [[2]] without a row, expected a row of the table for each gap. Add a row that begins with 2.',
      'content/demo/scenarios/one.md:24:1 error gaps-match-the-code: found 0 choices in bold, expected exactly 1, the right one. Put it between ** and **.',
      'content/demo/scenarios/one.md:25:1 error gaps-match-the-code: found gap "3", which the code does not have, expected a row for each gap in the code. Write [[n]] into the code, and n here.',
      'content/demo/scenarios/one.md:25:1 error gaps-match-the-code: found 1 choice for gap "3", expected at least 2, separated by semicolons. Add one in the second column.',
    ],
  },
};

/** The gaps in a fence, each with its line in the file. */
function gapLines(code: Code): Map<string, number> {
  const gaps = new Map<string, number>();
  for (const [index, line] of code.value.split(/\r\n|\n|\r/).entries()) {
    for (const [, gap = ''] of line.matchAll(/\[\[([^[\]]*)\]\]/g)) {
      if (!gaps.has(gap.trim())) gaps.set(gap.trim(), placeOf(code).line + 1 + index);
    }
  }
  return gaps;
}
