import type { Table, TableRow } from 'mdast';
import { z } from 'zod';
import type { FileOf } from '../file';
import { alsoIsAnAnswer } from '../rules/also-is-an-answer';
import { columnsMatch } from '../rules/columns-match';
import { decisionHasItsRoles } from '../rules/decision-has-its-roles';
import { decisionHasOneTable } from '../rules/decision-has-one-table';
import { exclusiveAnswersAreDistinct } from '../rules/exclusive-answers-are-distinct';
import { firstOf, fragmentId, fragmentText, placeOf, readTable } from '../sections';
import { columnRoles } from './decision-columns';
import { objectivesOfQuestions } from './decision-questions';
import { bodyOf, defineKind } from './define';
import { commonFront, sentence, slug } from './fields';

export const tableTypes = ['choose', 'diagnose', 'trap', 'compare', 'stages', 'inventory'] as const;

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

declare module '../file' {
  interface FilesByKind {
    decision: DecisionFile;
  }
}

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
  questions: objectivesOfQuestions,
  line: ({ front }) => front.ask,
  parts: (file) => ({ body: bodyOf(file.tree) }),
  rules: [
    decisionHasOneTable,
    columnsMatch,
    decisionHasItsRoles,
    alsoIsAnAnswer,
    exclusiveAnswersAreDistinct,
  ],
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
