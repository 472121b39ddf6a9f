// npm run bench [-- --only compile|rivals|pages|scripts|search]: measures, prints tables, writes bench-results.json.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { env } from '@/lib/env';
import { benchCompile, copiedContent } from '@/tests/bench/compile';
import { benchPages } from '@/tests/bench/pages';
import { benchRivals } from '@/tests/bench/rivals';
import { benchScripts } from '@/tests/bench/scripts';
import { benchSearch } from '@/tests/bench/search';
import { formatTable, type Table } from '@/tests/bench/table';
import { freePort, type RunningApp, runApp } from '@/tests/setup/app';
import { serveEmptyNext } from '@/tests/setup/empty-next';
import { root } from './build';

const parts = ['compile', 'rivals', 'pages', 'scripts', 'search'] as const;
type Part = (typeof parts)[number];

const results = join(root, 'bench-results.json');
const RIVAL_FILES = 1000;

function chosenParts(): Part[] {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  if (values.only === undefined) return [...parts];
  const part = parts.find((one) => one === values.only);
  if (!part)
    throw new Error(`There is no part "${values.only}". Use: npm run bench -- --only ${parts.join('|')}`);
  return [part];
}

/** On the error stream, so that the tables can be sent elsewhere. */
function say(what: string) {
  console.error(what);
}

async function main() {
  const chosen = chosenParts();
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

async function measure(chosen: Part[], temporary: string, ending: (() => unknown)[]) {
  const tables: Partial<Record<Part, Table>> = {};
  const running: Running | undefined =
    chosen.includes('pages') || chosen.includes('scripts') ? await start(ending) : undefined;
  for (const part of chosen) {
    const table = await run(part, temporary, running);
    tables[part] = table;
    console.log(`${formatTable(table)}\n`);
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

async function run(part: Part, temporary: string, running: Running | undefined): Promise<Table> {
  const content = env().contentDir;
  switch (part) {
    case 'compile':
      return benchCompile(content, temporary, say);
    case 'rivals':
      return benchRivals(
        [content, await copiedContent(content, temporary, RIVAL_FILES, say)],
        temporary,
        say,
      );
    case 'search':
      return benchSearch(content, say);
    default: {
      if (!running) throw new Error('The app does not run.');
      const measure = part === 'pages' ? benchPages : benchScripts;
      return measure(running.app, running.empty, say);
    }
  }
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
