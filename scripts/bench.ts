// npm run bench [-- --only PART --seconds N]: measures, prints tables, writes bench-results.json.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { env } from '@/lib/env';
import { benchAnswers } from '@/tests/bench/answers';
import { benchCompile, copiedContent } from '@/tests/bench/compile';
import { benchItems } from '@/tests/bench/items';
import { benchPages } from '@/tests/bench/pages';
import { benchRivals } from '@/tests/bench/rivals';
import { benchScripts } from '@/tests/bench/scripts';
import { benchSearch } from '@/tests/bench/search';
import { formatTable, type Table } from '@/tests/bench/table';
import { freePort, type RunningApp, runApp } from '@/tests/setup/app';
import { serveEmptyNext } from '@/tests/setup/empty-next';
import { root } from './build';

const parts = ['compile', 'rivals', 'pages', 'scripts', 'search', 'items', 'answers'] as const;
type Part = (typeof parts)[number];

/** What is to be measured. */
interface Chosen {
  parts: readonly Part[];
  /** How long what goes on for a time lasts, where it is to be another than usual. */
  seconds: number | undefined;
}

const results = join(root, 'bench-results.json');
const RIVAL_FILES = 1000;

function readChoice(): Chosen {
  const { values } = parseArgs({ options: { only: { type: 'string' }, seconds: { type: 'string' } } });
  const seconds = values.seconds === undefined ? undefined : Number(values.seconds);
  if (seconds !== undefined && !(seconds > 0))
    throw new Error(`"${values.seconds}" is no number of seconds. Use: npm run bench -- --seconds 2`);
  if (values.only === undefined) return { parts, seconds };
  const part = parts.find((one) => one === values.only);
  if (!part)
    throw new Error(`There is no part "${values.only}". Use: npm run bench -- --only ${parts.join('|')}`);
  return { parts: [part], seconds };
}

/** On the error stream, so that the tables can be sent elsewhere. */
function say(what: string) {
  console.error(what);
}

async function main() {
  const chosen = readChoice();
  const temporary = mkdtempSync(join(tmpdir(), 'greenboard-bench-'));
  const ending: (() => unknown)[] = [() => rmSync(temporary, { recursive: true, force: true })];
  const end = async () => {
    for (const step of ending.splice(0).reverse()) await step();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => end().finally(() => process.exit(130)));
  try {
    await measure(chosen, temporary, ending);
  } finally {
    await end();
  }
}

async function measure({ parts, seconds }: Chosen, temporary: string, ending: (() => unknown)[]) {
  const tables: Partial<Record<Part, Table[]>> = {};
  const running: Running | undefined =
    parts.includes('pages') || parts.includes('scripts') ? await start(ending) : undefined;
  for (const part of parts) {
    const found = await run(part, { temporary, ending, running, seconds });
    tables[part] = found;
    for (const table of found) console.log(`${formatTable(table)}\n`);
  }
  const machine = { node: process.version, processors: availableParallelism(), model: cpus()[0]?.model };
  writeFileSync(results, `${JSON.stringify({ at: new Date().toISOString(), machine, tables }, null, 2)}\n`);
  say(`Written to ${results}.`);
}

interface Running {
  app: RunningApp;
  empty: string;
}

/** Starts the app on a copy of the content, and an empty Next app beside it. */
async function start(ending: (() => unknown)[]): Promise<Running> {
  say('Starting the app and an empty Next app, and building them first where they are not.');
  const app = await runApp();
  ending.push(() => app.remove());
  const port = await freePort();
  ending.push(await serveEmptyNext(port));
  return { app, empty: `http://127.0.0.1:${port}/` };
}

interface Setting {
  temporary: string;
  /** Takes what is to be done at the end, however that comes. */
  ending: (() => unknown)[];
  running: Running | undefined;
  seconds: number | undefined;
}

async function run(part: Part, { temporary, ending, running, seconds }: Setting): Promise<Table[]> {
  const content = env().contentDir;
  switch (part) {
    case 'compile':
      return [await benchCompile(content, temporary, say)];
    case 'rivals': {
      const copies = await copiedContent(content, temporary, RIVAL_FILES, say);
      return [await benchRivals([content, copies], temporary, say)];
    }
    case 'search':
      return [await benchSearch(content, say)];
    case 'items':
      return benchItems(content, say);
    case 'answers':
      return benchAnswers(content, temporary, say, ending, seconds);
    default: {
      if (!running) throw new Error('The app does not run.');
      const { app, empty } = running;
      return [
        part === 'pages' ? await benchPages(app, empty, say, seconds) : await benchScripts(app, empty, say),
      ];
    }
  }
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
