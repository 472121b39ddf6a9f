import type { FileOfKind } from '../file';

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

type Row = FileOfKind<'decision'>['body']['rows'][number];

/** The texts of one row in the columns of a role. */
export function cellsOf(
  file: FileOfKind<'decision'>,
  row: Row,
  role: (typeof columnRoles)[number],
): string[] {
  return row.cells.filter((_, column) => file.front.columns[column] === role);
}

/** Columns that steer questions and are not shown. */
export const hiddenRoles: (typeof columnRoles)[number][] = ['also', 'objective'];

/** The objectives that a row serves: those in its own column where it has one, else the file's. */
export function objectivesOf(file: FileOfKind<'decision'>, row: Row): string[] {
  const own = cellsOf(file, row, 'objective').flatMap((cell) => cell.match(/\d+\.\d+\.\d+/g) ?? []);
  return [...new Set(own.length > 0 ? own : file.front.objectives)];
}
