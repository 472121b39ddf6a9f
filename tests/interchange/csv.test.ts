import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvOf } from '@/lib/interchange/csv';

/** Reads strictly: every row as long as the first, and quotes only where they belong. */
const read = (csv: string): string[][] => parse(csv, { bom: true, recordDelimiter: '\r\n' });

test('what any text says is read back by a reader that others wrote', () => {
  const text = fc.string({ unit: 'grapheme' }).filter((cell) => !/^[=+\-@＝＋－＠\t\r\n]/.test(cell));
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text, text), { minLength: 1 }), (rows) => {
      // A line of empty cells is a line for RFC 4180, and none for many readers.
      const table = rows.map((row) => ['x', ...row]);
      expect(read(csvOf(table))).toEqual(table);
    }),
  );
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1'])('the formula %j becomes a text', (formula) => {
  expect(read(csvOf([[formula, 'x']]))).toEqual([[`'${formula}`, 'x']]);
  expect(csvOf([[-1, null, 'a "b"']])).toBe('\uFEFF-1,,"a ""b"""\r\n');
});
