import type { Table, TableRow } from 'mdast';
import { z } from 'zod';
import type { FileOf } from '../file';
import { firstOf, fragmentId, fragmentText, placeOf, readTable } from '../sections';
import { bodyOf, commonFront, defineKind, sentence, slug } from './define';

export const tableTypes = ['choose', 'diagnose', 'trap', 'compare', 'stages', 'inventory'] as const;
export const columnRoles = [
  'clue',
  'answer',
  'also',
  'option',
  'stage',
  'why',
  'trap',
  'check',
  'practice',
  'note',
  'objective',
] as const;

const front = z.strictObject({
  ...commonFront,
  area: slug,
  table: z.enum(tableTypes),
  /** The drill's question. */
  ask: sentence,
  /** The role of each column. */
  columns: z.array(z.enum(columnRoles)).min(2, 'at least two columns'),
  /** True where each clue has one defensible answer: only then are its rows asked. */
  exclusive: z.boolean().default(false),
});

export interface DecisionRow {
  id: string;
  /** One text a column. */
  cells: string[];
  node: TableRow;
}

export interface DecisionBody {
  tables: Table[];
  header: string[];
  rows: DecisionRow[];
}

export type DecisionFile = FileOf<'decision', z.infer<typeof front>, DecisionBody>;

export const decision = defineKind<'decision', DecisionFile['front'], DecisionBody>({
  name: 'decision',
  folder: 'decisions',
  one: 'Decision',
  many: 'Decisions',
  shelf: 'know',
  rateable: true,
  front,
  read(tree) {
    const tables = bodyOf(tree).filter((node): node is Table => node.type === 'table');
    const table = firstOf(bodyOf(tree), 'table');
    const { header, rows } = table ? readTable(table) : { header: [], rows: [] };
    return {
      tables,
      header,
      rows: rows.map(({ node, cells }) => ({ id: fragmentId(node), cells, node })),
    };
  },
  fragments: (body) =>
    body.rows.map((row) => ({
      id: row.id,
      text: fragmentText(row.node),
      place: placeOf(row.node),
      rateable: true,
    })),
  questions: (file) => (file.front.exclusive ? file.body.rows.length : 0),
  parts: (file) => ({ body: bodyOf(file.tree) }),
  skeleton: ({ title, area, objective }) => `---
title: ${title}
area: ${area}
objectives: [${objective}]
table: choose
ask: Which one fits?
columns: [clue, answer, why]
exclusive: true
status: draft
---

One or two sentences: how to go about this decision.

| When the need is | Choose | Because |
| --- | --- | --- |
| A situation with its constraint {#first} | What fits it | The reason that decides. |
| Another situation {#second} | Something else | Its reason. |
| A third {#third} | A third thing | Its reason. |
`,
});

/** The texts of one row in the columns of a role. */
export function cellsOf(file: DecisionFile, row: DecisionRow, role: (typeof columnRoles)[number]): string[] {
  return row.cells.filter((_, column) => file.front.columns[column] === role);
}

/** Columns that steer questions and are not shown. */
export const hiddenRoles: (typeof columnRoles)[number][] = ['also', 'objective'];

/** The objectives that a row serves: those in its own column where it has one, else the file's. */
export function objectivesOf(file: DecisionFile, row: DecisionRow): string[] {
  const own = cellsOf(file, row, 'objective').flatMap((cell) => cell.match(/\d+\.\d+\.\d+/g) ?? []);
  return [...new Set(own.length > 0 ? own : file.front.objectives)];
}
