import { gzipSync } from 'node:zlib';
import { build } from '@/lib/content/build';
import { type Exam, isKeptForMocks, type Model } from '@/lib/content/model';
import { readSources } from '@/lib/content/read';
import { buildSearch } from '@/lib/search/build';
import { find } from '@/lib/search/find';
import { openIndex, type Payload } from '@/lib/search/payload';
import { withCopies } from './copies';
import { measured, quantile } from './processes';
import type { Table } from './table';

const SIZES = [300, 2000];
/** Enough files for the largest of them. */
const FILES = 600;
const QUERIES = 200;

/** Searches indexes of so many units: the content's own first, then copies of it. */
export async function benchSearch(folder: string, say: (what: string) => void): Promise<Table> {
  say('Searching.');
  const { model } = build(withCopies(await readSources(folder), FILES));
  const exam = model?.exams[0];
  if (!model || !exam) throw new Error('The content has errors.');
  const rows: Table['rows'] = [];
  for (const size of SIZES) {
    const made = await measured(() => payloadOf(model, exam, size));
    const json = JSON.stringify(made.result);
    const opened = await measured(() => openIndex(JSON.parse(json)));
    const queries = queriesOf(made.result);
    // Once for the code to be compiled, once to count.
    for (const query of queries) find(opened.result, query);
    const times: number[] = [];
    for (const query of queries) times.push((await measured(() => find(opened.result, query))).took.clock);
    rows.push([
      `${made.result.entries.length}`,
      gzipSync(json).length / 1024,
      made.took.clock,
      opened.took.clock,
      quantile(times, 0.5),
      quantile(times, 0.99),
    ]);
  }
  return {
    title: 'Search',
    columns: ['units', 'index, KB compressed', 'made in, ms', 'opened in, ms', 'search p50, ms', 'p99, ms'],
    rows,
    notes: [`${QUERIES} queries: words of titles, half of them with two letters swapped.`],
  };
}

/** The search of as many of an exam's files as give so many units, files of all kinds among them. */
function payloadOf(model: Model, exam: Exam, size: number): Payload {
  const files = exam.files.filter((file) => !isKeptForMocks(file));
  const units = files.reduce((sum, { fragments }) => sum + 1 + fragments.length, 0);
  const step = Math.max(1, units / size);
  const chosen = files.filter((_, at) => Math.floor((at + 1) / step) > Math.floor(at / step));
  return buildSearch(model, { ...exam, files: chosen }).payload;
}

function queriesOf({ entries }: Payload): string[] {
  return Array.from({ length: QUERIES }, (_, at) => {
    const title = entries[Math.floor((at * entries.length) / QUERIES)]?.[1] ?? '';
    const words = title.split(' ').slice(0, 3).join(' ');
    return at % 2 ? words.replace(/(\p{L}{2})(\p{L})(\p{L})/u, '$1$3$2') : words;
  });
}
