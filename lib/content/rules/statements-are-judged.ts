import { sectionOfForm } from '../kinds/scenario-forms';
import { asKind, type Rule } from '../rule';
import { sectionsOf } from '../sections';
import { quote } from '../wording';
import { scenario } from './examples';

const MOST = 4;
const head =
  'A job runs nightly. Does it hold?\n\n## Statements\n\n| Statement | Holds | Because |\n| --- | --- | --- |\n';

export const statementsAreJudged: Rule = {
  id: 'statements-are-judged',
  group: 'structure',
  severity: 'error',
  holds: `In \`## Statements\`, every row's second cell says whether it holds, in 2 to ${MOST} different words over the whole table, such as yes and no.`,
  file(draft, report) {
    const file = asKind(draft, 'scenario');
    const task = file?.body.task;
    if (task?.form !== 'statements' || !file?.body.hasSection) return;
    const heading = sectionOfForm(sectionsOf(draft.tree).sections, 'statements')?.heading;
    if (task.statements.length === 0) {
      if (heading)
        report(task.table ?? heading, {
          found: task.table ? 'a table without rows' : 'no table under "## Statements"',
          expected: 'a row for each statement: statement, holds, because',
          fix: 'Write it.',
        });
      return;
    }
    for (const { holds, text, place } of task.statements) {
      if (holds === '')
        report(place, {
          found: `${quote(text)} without a judgement`,
          expected: 'yes or no in the second column',
          fix: 'Write it there.',
        });
    }
    const words = new Set(
      task.statements.map(({ holds }) => holds.toLowerCase()).filter((word) => word !== ''),
    );
    const isJudged = task.statements.every(({ holds }) => holds !== '');
    if (task.table && (words.size < 2 || words.size > MOST) && isJudged) {
      report(task.table, {
        found: `${words.size === 1 ? 'only ' : ''}${[...words].slice(0, 6).map(quote).join(', ')} in the second column`,
        expected: `2 to ${MOST} different words, each of them used`,
        fix: words.size < 2 ? 'Add a statement that is judged otherwise.' : 'Use the same few words.',
      });
    }
  },
  passes: {
    'scenarios/one.md': scenario(
      `${head}| It runs {#runs} | yes | It does. |\n| It rests {#rests} | no | It runs. |`,
      {
        form: 'statements',
      },
    ),
  },
  fails: {
    files: {
      'scenarios/one.md': scenario(
        `${head}| It runs {#runs} | yes | It does. |\n| It rests {#rests} | | It runs. |`,
        { form: 'statements' },
      ),
      'scenarios/two.md': scenario(
        `${head.replace('A job runs nightly', 'The index grows by day')}| It fills {#fills} | yes | It does. |\n| It grows {#grows} | Yes | It does. |`,
        { form: 'statements' },
      ),
    },
    messages: [
      'content/demo/scenarios/one.md:20:1 error statements-are-judged: found "It rests" without a judgement, expected yes or no in the second column. Write it there.',
      'content/demo/scenarios/two.md:17:1 error statements-are-judged: found only "yes" in the second column, expected 2 to 4 different words, each of them used. Add a statement that is judged otherwise.',
    ],
  },
};
