import { asKind, atStart, type Rule } from '../rule';
import { readTable } from '../sections';
import { quote } from '../wording';
import { reference } from './examples';
import { hasText, reportSections, reportTableless } from './sections-with-text';

const fence = '```bash\nls\n```';
const recognise =
  '## Recognise\n\n| Question | Answer | Because |\n| --- | --- | --- |\n| What does it read? {#reads} | A folder | It lists. |\n| What does it change? {#changes} | Nothing | It lists. |';

export const referenceIsWhole: Rule = {
  id: 'reference-is-whole',
  group: 'structure',
  severity: 'error',
  holds:
    'A reference has exactly one block of code, in its `language`, and `## Recognise`: a table of questions on it, each with its answer and why.',
  file(draft, report) {
    const file = asKind(draft, 'reference');
    if (!file) return;
    const { fences, table, recognise: rows } = file.body;
    const [first, second] = fences;
    if (!first) {
      report(atStart, {
        found: 'no code',
        expected: 'one block of it',
        fix: 'Write it, or delete the file.',
      });
    } else if (second) {
      report(second, {
        found: `${fences.length} blocks of code`,
        expected: 'one',
        fix: 'Move this one into a reference of its own, or join the two.',
      });
    } else if (first.lang !== file.front.language) {
      report(first, {
        found: `code in ${quote(first.lang ?? '')}`,
        expected: `${file.front.language}, as in the front matter`,
        fix: 'Correct one of the two.',
      });
    }
    reportSections(draft.tree, ['Recognise'], report);
    reportTableless(draft.tree, 'Recognise', 'Question, Answer, Because', report);
    if (!table) return;
    const width = readTable(table).header.length;
    if (rows.length === 0 || width < 3) {
      report(table, {
        found: rows.length === 0 ? 'a table without rows' : `a table of ${width} columns`,
        expected: 'a row for each question: question, answer, because',
        fix: 'Write what is missing.',
      });
      return;
    }
    for (const { text, holds, reason, place } of rows) {
      const missing = text === '' ? 'a question' : holds === '' ? 'an answer' : 'a reason';
      if (text !== '' && holds !== '' && (reason.length === 0 || hasText(reason))) continue;
      report(place, {
        found: `${text === '' ? 'a row' : quote(text)} without ${missing}`,
        expected: 'question, answer and why',
        fix: 'Fill the cell, or delete the row.',
      });
    }
  },
  passes: { 'references/command.md': reference(`It lists.\n\n${fence}\n\n${recognise}`) },
  fails: {
    files: {
      'references/one.md': reference(
        `${fence}\n\n${fence}\n\n${recognise.replace('| A folder | It lists. |', '| | It lists. |')}`,
      ),
      'references/two.md': reference(`${fence}\n\nIt lists.`, { title: 'Another', language: 'yaml' }),
      'references/three.md': reference(
        `It lists.\n\n${recognise.replace('| Nothing | It lists. |', '| Nothing | |')}`,
        { title: 'A third' },
      ),
      'references/four.md': reference(`${fence}\n\n## Recognise\n\nA folder.`, { title: 'A fourth' }),
    },
    messages: [
      'content/demo/references/four.md:12:1 error reference-is-whole: found no table under "## Recognise", expected one with the columns Question, Answer, Because. Write it.',
      'content/demo/references/one.md:12:1 error reference-is-whole: found 2 blocks of code, expected one. Move this one into a reference of its own, or join the two.',
      'content/demo/references/one.md:20:1 error reference-is-whole: found "What does it read?" without an answer, expected question, answer and why. Fill the cell, or delete the row.',
      'content/demo/references/three.md:1:1 error reference-is-whole: found no code, expected one block of it. Write it, or delete the file.',
      'content/demo/references/three.md:15:1 error reference-is-whole: found "What does it change?" without a reason, expected question, answer and why. Fill the cell, or delete the row.',
      'content/demo/references/two.md:1:1 error reference-is-whole: found no section "## Recognise", expected one with text. Write it.',
      'content/demo/references/two.md:8:1 error reference-is-whole: found code in "bash", expected yaml, as in the front matter. Correct one of the two.',
    ],
  },
};
