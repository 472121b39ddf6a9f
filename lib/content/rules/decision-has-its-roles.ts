import type { FileOfKind } from '../file';
import { asKind, frontPlace, type Rule } from '../rule';
import { decision } from './examples';

type Role = FileOfKind<'decision'>['front']['columns'][number];
type TableType = FileOfKind<'decision'>['front']['table'];

const one: Role[] = ['clue', 'answer', 'why'];

/** Roles that a type of table has exactly once, and whether its rows can be asked. */
const wanted: Record<TableType, { once: Role[]; drillable: boolean }> = {
  choose: { once: one, drillable: true },
  diagnose: { once: one, drillable: true },
  trap: { once: one, drillable: true },
  compare: { once: ['note'], drillable: true },
  stages: { once: ['stage'], drillable: false },
  inventory: { once: [], drillable: false },
};

export const decisionHasItsRoles: Rule = {
  id: 'decision-has-its-roles',
  group: 'structure',
  severity: 'error',
  holds:
    'The roles fit the type of table: clue, answer and why, once each, for choose, diagnose and trap; a note first and at least two options for compare; a stage for stages; `also` once at most. Only choose, diagnose, trap and compare can be exclusive.',
  file(draft, report) {
    const front = asKind(draft, 'decision')?.front;
    if (!front) return;
    const { once, drillable } = wanted[front.table];
    const say = (found: string, expected: string) =>
      report(frontPlace(draft, 'columns'), { found, expected, fix: 'Correct columns, or change table.' });
    const times = (role: Role) => front.columns.filter((column) => column === role).length;
    for (const role of once) {
      if (times(role) !== 1) say(`${times(role)} columns "${role}"`, `exactly 1 for table "${front.table}"`);
    }
    if (front.table === 'compare') {
      if (times('note') === 1 && front.columns[0] !== 'note')
        say('a first column that is no note', 'the note first');
      if (times('option') < 2) say(`${times('option')} columns "option"`, 'at least 2 for table "compare"');
    } else if (times('option') > 0) say('a column "option"', 'it only in a table "compare"');
    if (front.table !== 'stages' && times('stage') > 0)
      say('a column "stage"', 'it only in a table "stages"');
    if (times('also') > 1) say(`${times('also')} columns "also"`, 'one, with semicolons between its answers');
    if (times('also') > 0 && times('answer') === 0)
      say('a column "also"', 'it only beside a column "answer"');
    if (front.exclusive && !drillable) {
      report(frontPlace(draft, 'exclusive'), {
        found: `exclusive: true for table "${front.table}"`,
        expected: 'it only for choose, diagnose, trap and compare',
        fix: 'Set exclusive: false.',
      });
    }
  },
  passes: {
    'decisions/choice.md': decision(
      '| | Online | Batch |\n| --- | --- | --- |\n| Who waits {#waits} | Somebody | Nobody |\n| Cost {#cost} | All day | A run |',
      { table: 'compare', columns: '[note, option, option]' },
    ),
  },
  fails: {
    files: {
      'decisions/choice.md': decision(
        '| When | Choose | Or |\n| --- | --- | --- |\n| It rains {#rain} | Roof | Hat |\n| It shines {#sun} | Yard | Park |',
        { columns: '[clue, answer, note]' },
      ),
      'decisions/more.md': decision(
        '| When | Choose | Or | Else | As |\n| --- | --- | --- | --- | --- |\n| It rains {#rain} | Roof | | | It is dry. |\n| It shines {#sun} | Yard | | | It is warm. |',
        { title: 'More', columns: '[clue, answer, also, also, why]' },
      ),
      'decisions/steps.md': decision(
        '| Stage | Do |\n| --- | --- |\n| First {#first} | This |\n| Next {#next} | That |',
        {
          title: 'Stages',
          table: 'stages',
          columns: '[stage, practice]',
        },
      ),
    },
    messages: [
      'content/demo/decisions/choice.md:7:10 error decision-has-its-roles: found 0 columns "why", expected exactly 1 for table "choose". Correct columns, or change table.',
      'content/demo/decisions/more.md:7:10 error decision-has-its-roles: found 2 columns "also", expected one, with semicolons between its answers. Correct columns, or change table.',
      'content/demo/decisions/steps.md:8:12 error decision-has-its-roles: found exclusive: true for table "stages", expected it only for choose, diagnose, trap and compare. Set exclusive: false.',
    ],
  },
};
