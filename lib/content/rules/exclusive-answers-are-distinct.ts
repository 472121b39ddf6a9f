import { cellsOf } from '../kinds/decision-columns';
import { asKind, type Rule } from '../rule';
import { placeOf } from '../sections';
import { quote } from '../wording';
import { decision } from './examples';

const head = '| When | Choose | Because |\n| --- | --- | --- |\n';

export const exclusiveAnswersAreDistinct: Rule = {
  id: 'exclusive-answers-are-distinct',
  group: 'structure',
  severity: 'error',
  holds:
    'In an exclusive table no two rows have the same clue, and there are at least two different answers.',
  file(draft, report) {
    const file = asKind(draft, 'decision');
    const [table] = file?.body.tables ?? [];
    if (!file?.front.exclusive || !table || file.body.rows.length === 0) return;
    const isCompare = file.front.table === 'compare';
    const first = new Map<string, number>();
    const answers = new Set<string>();
    for (const row of file.body.rows) {
      for (const answer of cellsOf(file, row, 'answer')) answers.add(answer.toLowerCase());
      const clue = cellsOf(file, row, isCompare ? 'note' : 'clue')[0]?.toLowerCase();
      if (clue === undefined || clue === '') continue;
      const line = first.get(clue);
      if (line === undefined) first.set(clue, placeOf(row.node).line);
      else
        report(row.node, {
          found: `the clue ${quote(clue)} a second time (first on line ${line})`,
          expected: 'one row for each clue, for an exclusive table',
          fix: 'Join the rows, or say what tells them apart.',
        });
    }
    if (!isCompare && file.front.columns.includes('answer') && answers.size < 2) {
      report(table, {
        found: 'the same answer in every row',
        expected: 'at least two different answers, for an exclusive table',
        fix: 'Add a row with another answer, or set exclusive: false.',
      });
    }
  },
  passes: {},
  fails: {
    files: {
      'decisions/choice.md': decision(
        `${head}| It rains {#waits} | Roof | It is dry. |\n| It rains {#hail} | Hat | It is light. |`,
      ),
      'decisions/same.md': decision(
        `${head}| It rains {#rain} | Roof | It is dry. |\n| It hails {#hail} | Roof | It is hard. |`,
        { title: 'The same' },
      ),
    },
    messages: [
      'content/demo/decisions/choice.md:14:1 error exclusive-answers-are-distinct: found the clue "it rains" a second time (first on line 13), expected one row for each clue, for an exclusive table. Join the rows, or say what tells them apart.',
      'content/demo/decisions/same.md:11:1 error exclusive-answers-are-distinct: found the same answer in every row, expected at least two different answers, for an exclusive table. Add a row with another answer, or set exclusive: false.',
    ],
  },
};
