import { sectionOfForm } from '../kinds/scenario-forms';
import { asKind, type Rule } from '../rule';
import { sectionsOf } from '../sections';
import { quote } from '../wording';
import { scenario } from './examples';

const stem = 'A workflow is up for review. Which line should **not** pass?\n\n## Line\n\n';

export const lineIsMarked: Rule = {
  id: 'line-is-marked',
  group: 'structure',
  severity: 'error',
  holds:
    '`## Line` holds code whose first line of backticks names the language and the line to be found, as in ```` ```yaml {6} ````.',
  file(draft, report) {
    const file = asKind(draft, 'scenario');
    const task = file?.body.task;
    if (task?.form !== 'line' || !file?.body.hasSection) return;
    const heading = sectionOfForm(sectionsOf(draft.tree).sections, 'line')?.heading;
    const { code, lines } = task;
    if (!code) {
      if (heading)
        report(heading, {
          found: 'no code under "## Line"',
          expected: 'code between lines of three backticks',
          fix: 'Write it, and mark the line to be found, as in ```yaml {6}.',
        });
      return;
    }
    const all = code.value.split(/\r\n|\n|\r/).length;
    const isSound =
      lines.length > 0 && lines.every((line) => Number.isInteger(line) && line >= 1 && line <= all);
    if (isSound && new Set(lines).size === lines.length) return;
    report(code, {
      found: code.meta ? `${quote(code.meta)} behind the language` : 'code without a marked line',
      expected: `a line of 1 to ${all} in braces, as in {${Math.min(2, all)}}`,
      fix: 'Count the lines of the code from 1, and write the number there.',
    });
  },
  passes: {
    'scenarios/one.md': scenario(`${stem}\`\`\`yaml {2}\na: 1\nb: 2\n\`\`\`\n\nA reason.`, { form: 'line' }),
  },
  fails: {
    files: {
      'scenarios/one.md': scenario(`${stem}\`\`\`yaml {3}\na: 1\nb: 2\n\`\`\`\n\nA reason.`, {
        form: 'line',
      }),
      'scenarios/two.md': scenario(
        `${stem.replace('A work', 'Another work')}\`\`\`yaml\na: 1\n\`\`\`\n\nA reason.`,
        {
          form: 'line',
        },
      ),
    },
    messages: [
      'content/demo/scenarios/one.md:17:1 error line-is-marked: found "{3}" behind the language, expected a line of 1 to 2 in braces, as in {2}. Count the lines of the code from 1, and write the number there.',
      'content/demo/scenarios/two.md:17:1 error line-is-marked: found code without a marked line, expected a line of 1 to 1 in braces, as in {1}. Count the lines of the code from 1, and write the number there.',
    ],
  },
};
