import type { PhrasingContent, RootContent } from 'mdast';
import type { FileOfKind } from '../file';
import { oncePer } from '../once';
import {
  answerKey,
  distinctParts,
  type Offer,
  type SingleChoice,
  singleChoiceFrom,
  whyNoSingleChoice,
} from '../single-choice';
import { alsoOf } from './decision-also';
import { type columnRoles, objectivesOf } from './decision-columns';
import { elsewhere, paragraph, sentenceOf } from './parts';

type Decision = FileOfKind<'decision'>;
type Row = Decision['body']['rows'][number];

/** Something to be judged by one of a few words. */
export interface Judged extends Offer {
  word: string;
  /** Of those with the same group only one is shown at a time. */
  group: string;
}

/** What a table asks. */
export type TableQuestions =
  /** Each row by itself; `without` are those that cannot be asked, and why. */
  | {
      form: 'single';
      rows: { id: string; objectives: string[]; choice: SingleChoice }[];
      without: { id: string; why: string }[];
    }
  /** The table as a whole. */
  | { form: 'statements'; statements: Judged[] }
  | { form: 'order'; steps: (Offer & { after: string[] })[] };

/** With fewer different answers than this there is nothing to choose between: the table is judged as a whole. */
const LEAST_ANSWERS = 3;

/** The questions of a table; undefined where it has none with one defensible answer. Worked out once a file. */
export const questionsOfTable: (file: Decision) => TableQuestions | undefined = oncePer((file) => {
  const { table, exclusive } = file.front;
  if (table === 'stages') return stages(file);
  if (!exclusive) return undefined;
  if (table === 'compare') return judged(comparedCells(file));
  const answers = new Set(file.body.rows.map((row) => answerKey(text(file, row, 'answer'))));
  return answers.size < LEAST_ANSWERS ? judged(clues(file)) : singles(file);
});

/** The objectives of each question of a table, one list a question. */
export function objectivesOfQuestions(file: Decision): string[][] {
  const questions = questionsOfTable(file);
  if (!questions) return [];
  return questions.form === 'single'
    ? questions.rows.map(({ objectives }) => objectives)
    : [file.front.objectives];
}

/** Each row whose answer can stand among those of other rows. */
function singles(file: Decision): TableQuestions {
  const questions: Extract<TableQuestions, { form: 'single' }> = { form: 'single', rows: [], without: [] };
  for (const row of file.body.rows) {
    const { id } = row;
    const stem = [paragraph(sentenceOf(nodes(file, row, 'clue'))), asks(file)];
    const right = { ...answerOf(file, row), reason: [paragraph(nodes(file, row, 'why'))] };
    const others = file.body.rows
      .filter((other) => !areBothRight(file, row, other))
      .map((other) => ({ ...answerOf(file, other), reason: elsewhere(nodes(file, other, 'clue')) }));
    const choice = singleChoiceFrom(stem, right, others);
    if (choice) questions.rows.push({ id, objectives: objectivesOf(file, row), choice });
    else questions.without.push({ id, why: whyNoSingleChoice(stem, right, others) });
  }
  return questions;
}

/** Whether the answer of one row would do for the other as well, be it the same or named under `also`. */
function areBothRight(file: Decision, one: Row, other: Row): boolean {
  const [mine, theirs] = [one, other].map((row) => answerKey(text(file, row, 'answer')));
  return (
    mine === theirs || alsoOf(file, one).keys.has(theirs ?? '') || alsoOf(file, other).keys.has(mine ?? '')
  );
}

/** Clues to be judged, but for those of which another answer than their own would hold too. */
function clues(file: Decision): Judged[] {
  const rows = file.body.rows.filter((row) => alsoOf(file, row).keys.size === 0);
  return rows.map((row) => ({
    id: row.id,
    group: row.id,
    text: text(file, row, 'clue'),
    nodes: nodes(file, row, 'clue'),
    reason: [paragraph(nodes(file, row, 'why'))],
    word: text(file, row, 'answer'),
  }));
}

/** Each cell of a comparison: it is told from which column it comes. */
function comparedCells(file: Decision): Judged[] {
  return file.body.rows.flatMap((row) =>
    columnsOf(file, 'option').map((column) => {
      const said = [...nodes(file, row, 'note'), plain(': '), ...(cell(row, column) ?? [])];
      return {
        id: `${row.id}-${column}`,
        group: row.id,
        text: `${text(file, row, 'note')}: ${row.cells[column] ?? ''}`,
        nodes: said,
        reason: columnsOf(file, 'option').map((other) =>
          paragraph([plain(`${file.body.header[other] ?? ''}: `), ...sentenceOf(cell(row, other) ?? [])]),
        ),
        word: file.body.header[column] ?? '',
      };
    }),
  );
}

function judged(all: Judged[]): TableQuestions | undefined {
  const statements = distinctParts(all);
  const words = new Set(statements.map(({ word }) => word));
  return words.size > 1 ? { form: 'statements', statements } : undefined;
}

/** The rows of a table of stages: each comes after the one before. */
function stages(file: Decision): TableQuestions | undefined {
  const { rows, header } = file.body;
  const steps = rows.map((row, at) => ({
    id: row.id,
    text: text(file, row, 'stage'),
    nodes: nodes(file, row, 'stage'),
    reason: header.flatMap((head, column) =>
      file.front.columns[column] === 'check'
        ? [paragraph([plain(`${head}: `), ...sentenceOf(cell(row, column) ?? [])])]
        : [],
    ),
    after: rows.slice(Math.max(0, at - 1), at).map(({ id }) => id),
  }));
  return steps.length > 2 && distinctParts(steps).length === steps.length
    ? { form: 'order', steps }
    : undefined;
}

function answerOf(file: Decision, row: Row): Omit<Offer, 'reason'> {
  return { id: row.id, text: text(file, row, 'answer'), nodes: nodes(file, row, 'answer') };
}

type Role = (typeof columnRoles)[number];

function columnsOf(file: Decision, role: Role): number[] {
  return file.front.columns.flatMap((one, column) => (one === role ? [column] : []));
}

const cell = (row: Row, column: number) => row.node.children[column]?.children;

/** What stands in the first column of a role. */
function nodes(file: Decision, row: Row, role: Role): PhrasingContent[] {
  return cell(row, file.front.columns.indexOf(role)) ?? [];
}

function text(file: Decision, row: Row, role: Role): string {
  return row.cells[file.front.columns.indexOf(role)] ?? '';
}

const plain = (value: string): PhrasingContent => ({ type: 'text', value });

function asks(file: Decision): RootContent {
  return paragraph([plain(file.front.ask)]);
}
