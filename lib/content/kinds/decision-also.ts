import type { FileOfKind } from '../file';
import { oncePer } from '../once';
import { answerKey } from '../single-choice';
import { cellsOf } from './decision-columns';

type Decision = FileOfKind<'decision'>;
type Row = Decision['body']['rows'][number];

/** What a row names under `also`. */
export interface Also {
  /** The keys of the answers of other rows that are right for it too. */
  keys: Set<string>;
  /** What is the answer of no other row, as it is written. */
  unknown: string[];
}

const nothing: Also = { keys: new Set(), unknown: [] };

/** Which other answers are right for a row too. */
export function alsoOf(file: Decision, row: Row): Also {
  return alsoByRow(file).get(row) ?? nothing;
}

const alsoByRow = oncePer((file: Decision) => {
  const answers = new Set(file.body.rows.map((row) => keyOf(file, row)));
  const named = new Map<Row, Also>();
  for (const row of file.body.rows) {
    const [cell = ''] = cellsOf(file, row, 'also');
    if (cell === '') continue;
    const own = keyOf(file, row);
    const isOther = (name: string) => answerKey(name) !== own && answers.has(answerKey(name));
    const names = namesIn(cell, isOther);
    named.set(row, {
      keys: new Set(names.filter(isOther).map(answerKey)),
      unknown: names.filter((name) => !isOther(name)),
    });
  }
  return named;
});

function keyOf(file: Decision, row: Row): string {
  return answerKey(cellsOf(file, row, 'answer')[0] ?? '');
}

/** The names in a cell, which semicolons or commas separate: where an answer holds one itself, it stays whole. */
function namesIn(cell: string, isKnown: (name: string) => boolean): string[] {
  if (isKnown(cell)) return [cell];
  return partsOf(cell, ';').flatMap((name) => {
    const pieces = partsOf(name, ',');
    return !isKnown(name) && pieces.some(isKnown) ? pieces : [name];
  });
}

function partsOf(text: string, separator: string): string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
