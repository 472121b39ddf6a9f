import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '@/scripts/build';
import { makeIfStale } from '@/scripts/fresh';
import type { Compiled } from './compile-once';
import { runAlone, type Took } from './processes';
import type { Table } from './table';

const here = join(root, 'tests/bench/rivals');
const names = ['velite', 'content-collections'];
/** A file that every copy of the content has. */
const CHANGED = 'ai-300/exam.md';

/** Compiles the same files to HTML with velite and content-collections, which are installed for this alone. */
export async function benchRivals(
  folders: string[],
  temporary: string,
  say: (what: string) => void,
): Promise<Table> {
  const rows: Table['rows'] = [];
  const missing = await install(say);
  for (const folder of folders) {
    say(`Compiling with Greenboard, ${names.join(' and ')}.`);
    const own = await runAlone<Compiled>('compile-once.ts', [folder]);
    const cold = sum(own.cold, own.rendered);
    rows.push(rowOf('Greenboard', { cold, change: own.changed, files: own.files, peak: own.peakRendered }));
    for (const name of names)
      rows.push(
        missing
          ? [name, `${own.files}`, missing, '', '', '']
          : rowOf(name, await compileWith(name, folder, temporary)),
      );
  }
  return {
    title: 'Beside velite and content-collections',
    columns: ['', 'files', 'cold, s', 'ms a file', 'one change, ms', 'peak, MB'],
    rows,
    notes: [
      `All: Markdown to sanitised HTML with GFM, KaTeX, Shiki and ids, by the same plugins. ${versions()} Seconds and changes are by the clock.`,
      'Greenboard also checks every rule, types each kind, marks terms and resolves links; the two others check that there is a title. Its time for a change is that of the model, for it renders a page when that is asked for.',
      'velite has no call for one change: it reads all files again in the same process.',
    ],
  };
}

interface Found {
  cold: Took;
  change: Took;
  files: number;
  peak: number;
}

function rowOf(name: string, { cold, change, files, peak }: Found): Table['rows'][number] {
  return [name, `${files}`, cold.clock / 1000, cold.processor / files, change.clock, peak];
}

function sum(one: Took, other: Took): Took {
  return { clock: one.clock + other.clock, processor: one.processor + other.processor };
}

async function compileWith(name: string, folder: string, temporary: string): Promise<Found> {
  const [content, output] = [join(temporary, 'rival-content'), join(temporary, 'rival-output')];
  for (const one of [content, output]) rmSync(one, { recursive: true, force: true });
  // The guide beside the exams has no front matter, and is no content.
  cpSync(folder, content, { recursive: true, filter: (path) => !path.endsWith('README.md') });
  mkdirSync(output);
  return runAlone<Found>('rivals/run.mjs', [name, content, output, CHANGED]);
}

/** Installs what the lock file names, once. Returns why it could not. */
async function install(say: (what: string) => void): Promise<string | undefined> {
  const lock = join(here, 'package-lock.json');
  try {
    await makeIfStale({
      product: join(here, 'node_modules/.package-lock.json'),
      inputs: [lock],
      make() {
        say('Installing velite and content-collections.');
        const npm = process.env.npm_execpath;
        const [command, args] = npm ? [process.execPath, [npm]] : ['npm', []];
        const env = Object.fromEntries(
          Object.entries(process.env).filter(([key]) => !/^npm_(package|lifecycle|command)/.test(key)),
        ) as NodeJS.ProcessEnv;
        const options = { cwd: here, env, encoding: 'utf8' } as const;
        const { status, stderr } = spawnSync(
          command,
          [...args, 'ci', '--no-audit', '--no-fund', '--loglevel=error'],
          options,
        );
        if (status !== 0) throw new Error(stderr.trim().split('\n')[0]);
      },
    });
  } catch (error) {
    return `not installed: ${error instanceof Error ? error.message : error}`;
  }
}

function versions(): string {
  const { dependencies } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  return `${names.map((name) => `${name} ${dependencies[name] ?? dependencies[`@${name}/core`]}`).join(', ')}.`;
}
