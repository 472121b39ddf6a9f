import { contains } from '../alike';
import type { FileOfKind } from '../file';
import { alsoOf } from '../kinds/decision-also';
import { cellsOf } from '../kinds/decision-columns';
import { oncePer } from '../once';
import { asKind, type Rule } from '../rule';
import { answerKey } from '../single-choice';
import { nearest, quote } from '../wording';
import { tokensOf } from '../words';
import { decision } from './examples';

type Decision = FileOfKind<'decision'>;
type Row = Decision['body']['rows'][number];

const SHOWN = 12;
const LOOKED_AT = 200;

const head = '| When | Choose | Also | Because |\n| --- | --- | --- | --- |\n';
const table = (...also: string[]) =>
  decision(
    `${head}| It rains {#rain} | A flat roof | ${also[0] ?? ''} | It is dry. |\n| It hails {#hail} | Walls, and a roof | ${also[1] ?? ''} | It is hard. |\n| It blows {#blows} | A door | ${also[2] ?? ''} | It shuts. |`,
    { columns: '[clue, answer, also, why]' },
  );

export const alsoIsAnAnswer: Rule = {
  id: 'also-is-an-answer',
  group: 'structure',
  severity: 'error',
  holds:
    "In a decision's column `also`, each name is the answer of another row, as it is written there; semicolons separate several. Any other would leave nothing out of a row's wrong answers.",
  file(draft, report) {
    const file = asKind(draft, 'decision');
    if (!file?.front.columns.includes('also') || !file.front.columns.includes('answer')) return;
    const column = file.front.columns.indexOf('also');
    for (const row of file.body.rows) {
      const { unknown } = alsoOf(file, row);
      if (unknown.length === 0) continue;
      const own = answerKey(answerOf(file, row));
      const others = answersOf(file).filter((answer) => answerKey(answer) !== own);
      for (const name of unknown) {
        const isOwn = answerKey(name) === own;
        const meant = isOwn ? undefined : meantBy(name, file, others);
        report(row.node.children[column] ?? row.node, {
          found: `${quote(name)} under "also", which is ${isOwn ? "the row's own answer" : 'the answer of no row'}`,
          expected: `an answer of another row: ${shown(others)}`,
          fix: isOwn
            ? 'Delete it, or name another.'
            : meant
              ? `Did you mean ${quote(meant)}?`
              : 'Write it as it stands there, with semicolons between several, or delete it.',
        });
      }
    }
  },
  passes: {
    'decisions/choice.md': table(
      'walls, and a roof',
      '**A door**; a flat roof',
      'Flat roof, walls and a roof',
    ),
    'decisions/more.md': table('', 'A door; shut').replace('| A door |', '| A door; shut |'),
  },
  fails: {
    files: {
      'decisions/choice.md': table('Wals, and a roof', 'A flat roof; door; a tent', 'rain; A door'),
    },
    messages: [
      'content/demo/decisions/choice.md:13:34 error also-is-an-answer: found "Wals, and a roof" under "also", which is the answer of no row, expected an answer of another row: "Walls, and a roof", "A door". Did you mean "Walls, and a roof"?',
      'content/demo/decisions/choice.md:14:40 error also-is-an-answer: found "a tent" under "also", which is the answer of no row, expected an answer of another row: "A flat roof", "A door". Write it as it stands there, with semicolons between several, or delete it.',
      'content/demo/decisions/choice.md:15:30 error also-is-an-answer: found "rain" under "also", which is the answer of no row, expected an answer of another row: "A flat roof", "Walls, and a roof". Did you mean "A flat roof"?',
      'content/demo/decisions/choice.md:15:30 error also-is-an-answer: found "A door" under "also", which is the row\'s own answer, expected an answer of another row: "A flat roof", "Walls, and a roof". Delete it, or name another.',
    ],
  },
};

function answerOf(file: Decision, row: Row): string {
  return cellsOf(file, row, 'answer')[0] ?? '';
}

/** The first different answers of a table, as they are written: as many as one looks through for the one that is meant. */
const answersOf = oncePer((file: Decision): string[] => {
  const answers = new Map<string, string>();
  for (const row of file.body.rows) {
    const answer = answerOf(file, row);
    const key = answerKey(answer);
    if (key !== '' && !answers.has(key)) answers.set(key, answer);
    if (answers.size === LOOKED_AT) break;
  }
  return [...answers.values()];
});

/** The answer that a name probably stands for: that of the row with this id, the nearest, or the one that has its words. */
function meantBy(name: string, file: Decision, answers: string[]): string | undefined {
  const byId = file.body.rows.find(({ id }) => id === name.replace(/^#/, ''));
  if (byId) return answerOf(file, byId);
  const words = tokensOf(name);
  const near = nearest(name, answers);
  if (near) return near;
  const within = answers.filter((one) => contains(tokensOf(one), words) || contains(words, tokensOf(one)));
  return within.length === 1 ? within[0] : undefined;
}

function shown(answers: string[]): string {
  const more = answers.length > SHOWN ? ` and ${answers.length - SHOWN} more` : '';
  return answers.slice(0, SHOWN).map(quote).join(', ') + more;
}
