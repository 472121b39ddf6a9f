/** null is an empty cell. */
export type Cell = string | number | null;

/**
 * A table as CSV (RFC 4180): lines end with CRLF, and cells that need it stand in quotes. It begins with a
 * byte-order mark, by which spreadsheets know that it is UTF-8. What they would take for a formula gets an
 * apostrophe before it, which they read as "this is text".
 */
export function csvOf(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`;
}

/** A sign at the beginning of a cell by which some spreadsheet calculates, its wide form too. */
const formula = /^[=+\-@＝＋－＠\t\r\n]/;

function cellOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = formula.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
