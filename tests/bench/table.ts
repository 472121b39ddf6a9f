/** What one part of the benchmark found. */
export interface Table {
  title: string;
  columns: string[];
  rows: (string | number)[][];
  /** What has to be known to read it. */
  notes: string[];
}

/** A number as people read it: three digits that count. */
export function short(number: number): string {
  if (!Number.isFinite(number)) return '–';
  const digits = Math.abs(number) >= 100 ? 0 : Math.abs(number) >= 10 ? 1 : 2;
  return number.toFixed(digits).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** How many times one number another is, as in `1.07 ×`. */
export function times(one: number, other: number): string {
  return `${short(one / other)} ×`;
}

/** A table in Markdown, its columns as wide as they have to be. */
export function formatTable({ title, columns, rows, notes }: Table): string {
  const texts = [
    columns,
    ...rows.map((row) => row.map((cell) => (typeof cell === 'number' ? short(cell) : cell))),
  ];
  const widths = columns.map((_, at) => Math.max(3, ...texts.map((row) => row[at]?.length ?? 0)));
  const line = (row: string[]) =>
    `| ${widths.map((width, at) => (at === 0 ? (row[at] ?? '').padEnd(width) : (row[at] ?? '').padStart(width))).join(' | ')} |`;
  const rule = `| ${widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  const [head = [], ...body] = texts;
  return [
    `### ${title}`,
    '',
    line(head),
    rule,
    ...body.map(line),
    '',
    ...notes.map((note) => `- ${note}`),
  ].join('\n');
}
