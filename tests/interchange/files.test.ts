import { parse } from 'csv-parse/sync';
import { beforeAll, expect, test } from 'vitest';
import { serveHere } from '../db/serving';
import { Browser } from './browser';
import { busyLearner } from './learner';

serveHere();

let browser: Browser;

beforeAll(async () => {
  ({ browser } = await busyLearner());
}, 120_000);

/** Reads the file as Anki documents it: headers first, then rows by the separator that they name. */
function read(text: string) {
  const lines = text.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('#'));
  const headers = Object.fromEntries(
    lines.slice(0, end).map((line) => /^#([^:]+):(.*)$/.exec(line)?.slice(1) ?? []),
  );
  const rows: string[][] = parse(lines.slice(end).join('\n'), { delimiter: '\t', recordDelimiter: '\n' });
  return { headers, rows };
}

test('cards and mistakes are notes that Anki can place, and knows again', async () => {
  const text = await browser.text('anki');
  const { headers, rows } = read(text);
  expect(headers).toEqual({
    separator: 'tab',
    html: 'true',
    notetype: 'Basic',
    'guid column': '1',
    'deck column': '2',
    'tags column': '3',
    columns: 'guid\tdeck\ttags\tFront\tBack\tRule',
  });
  expect(rows.length).toBeGreaterThan(5);
  for (const [guid, deck, tags, front, back, rule] of rows) {
    expect(guid).toMatch(/^[\w-]{16}$/);
    expect(deck).toBe('AI-300');
    expect(tags?.split(' ')).toContain('ai-300');
    expect(front).not.toBe('');
    expect(back).not.toBe('');
    expect(rule).toMatch(/^http:\/\/localhost:3000\/ai-300\//);
    // Nothing that only this app could show, and addresses that lead somewhere from there.
    expect(`${front}${back}`).not.toMatch(/class=|style=|katex|href="\/|[\r\n\t]/);
  }
  expect(new Set(rows.map(([guid]) => guid)).size).toBe(rows.length);
  expect(rows.filter(([, , tags]) => tags?.split(' ').includes('mistake')).length).toBeGreaterThan(2);
  // The prompt and the term that the learner made cards of.
  const fronts = rows.map(([, , , front]) => front);
  expect(fronts).toContain('Endpoint');
  expect(rows.find(([, , , , back]) => back?.includes('To be mentioned:'))).toBeDefined();

  // Another learner's file names the same things alike.
  const other = new Browser();
  await other.importAll(await browser.exported());
  const again = read(await other.text('anki'));
  expect(again.rows.map(([guid]) => guid)).toEqual(rows.map(([guid]) => guid));
});

test('answers, ratings and mistakes are tables with a line for each', async () => {
  const [answers, ratings, mistakes]: string[][][] = await Promise.all(
    ['answers', 'ratings', 'mistakes'].map(async (as) => parse(await browser.text(as), { bom: true })),
  );
  const { kinds } = await browser.stored();
  // One was taken back, and twenty were left empty in the mock.
  expect(answers).toHaveLength(1 + (kinds['answer.given'] ?? 0) - 1 + 20);
  expect(answers?.[0]).toContain('right answer');
  expect(ratings?.slice(1).map((row) => row.at(-1))).toEqual(['practice', 'ready']);
  expect(mistakes?.length).toBeGreaterThan(3);
});

test('a table of everything has a line for each entry of the file, notes and settings among them', async () => {
  const [, ...lines]: string[][] = parse(await browser.text('entries'), { bom: true });
  const { events } = await browser.exported();
  expect(
    lines.map(([at, kind, unit, , content, id]) => [at, kind, unit, JSON.parse(content ?? ''), id]),
  ).toEqual(events.map(({ at, kind, unit, payload, id }) => [at, kind, unit, payload, id]));
  expect(lines.map(([, , , , content]) => content)).toContain('{"text":"=1+1, said I"}');
});
