// npm run content:check [-- PATH] [--format text|json|github] [--watch]

import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { watch as follow } from 'chokidar';
import { type BuildCache, build } from '@/lib/content/build';
import { withFolder } from '@/lib/content/check';
import { formatLock, newIds, parseLock } from '@/lib/content/lock';
import { type Format, formatMessages, type Message } from '@/lib/content/message';
import type { Model } from '@/lib/content/model';
import { isPassedOver, readSources } from '@/lib/content/read';
import { env } from '@/lib/env';

const usage = 'Use: npm run content:check [-- PATH] [--format text|json|github] [--watch]';
const formats: Format[] = ['text', 'json', 'github'];

const COULD_NOT_RUN = 2;

interface Options {
  folder: string;
  format: Format;
  /** Only messages about this file or folder, as messages name it. */
  below?: string;
  watch: boolean;
}

function readOptions(): Options {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { format: { type: 'string', default: 'text' }, watch: { type: 'boolean', default: false } },
  });
  const format = formats.find((one) => one === values.format);
  if (!format) throw new Error(`There is no format "${values.format}". ${usage}`);
  if (positionals.length > 1) throw new Error(`One path at the most. ${usage}`);
  const folder = env().contentDir;
  const [path] = positionals;
  if (!path) return { folder, format, watch: values.watch };
  if (!existsSync(path)) throw new Error(`There is no ${path}. ${usage}`);
  const below = join(basename(folder), relative(folder, resolve(path)));
  if (relative(folder, resolve(path)).startsWith('..'))
    throw new Error(`${path} is not inside the content folder ${relative('.', folder)}. ${usage}`);
  return { folder, format, below, watch: values.watch };
}

/** Checks once, prints, and returns the exit code. */
async function check({ folder, format, below, watch }: Options, cache: BuildCache): Promise<number> {
  const { model, messages } = build(await readSources(folder), cache);
  // While somebody writes, ids still change: they are recorded by a check of its own.
  if (model && !watch) messages.push(...(await recordIds(model, folder)));
  const shown = withFolder(messages, folder).filter(
    ({ file }) => !below || file === below || file.startsWith(`${below}/`),
  );
  const errors = shown.filter((message) => message.severity === 'error').length;
  const warnings = shown.length - errors;
  const text = formatMessages(shown, format);
  if (text !== '') console.log(text);
  const when = watch ? `${new Date().toLocaleTimeString()}: ` : '';
  if (format === 'text') console.log(`${when}${count(errors, 'error')}, ${count(warnings, 'warning')}.`);
  return errors > 0 ? 1 : 0;
}

/** Appends new ids to each exam's ids.lock; in CI they must be there already. */
async function recordIds(model: Model, folder: string): Promise<Message[]> {
  const messages: Message[] = [];
  for (const exam of model.exams) {
    const path = join(folder, exam.id, 'ids.lock');
    const known = parseLock(await readFile(path, 'utf8').catch(whenThere));
    const added = newIds(model, exam.id, known);
    if (added.length === 0) continue;
    if (!process.env.CI) await replaceFile(path, formatLock([...known, ...added]));
    else
      messages.push({
        file: `${exam.id}/ids.lock`,
        line: 1,
        column: 1,
        severity: 'error',
        ruleId: 'id-is-recorded',
        message: `found ${count(added.length, 'id')} not recorded (${added.slice(0, 3).join(', ')}), expected every id here. Run "npm run content:check" and commit ids.lock.`,
      });
  }
  return messages;
}

/** An exam's first check finds no ids.lock; any other failure to read one must not pass for an empty one. */
function whenThere(error: NodeJS.ErrnoException): string {
  if (error.code !== 'ENOENT') throw error;
  return '';
}

/** Replaces a file whole: half an ids.lock would be a loss of ids. */
async function replaceFile(path: string, text: string) {
  await writeFile(`${path}.tmp`, text);
  await rename(`${path}.tmp`, path);
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}

async function keepChecking(options: Options, cache: BuildCache) {
  let timer: NodeJS.Timeout | undefined;
  const again = () => {
    clearTimeout(timer);
    timer = setTimeout(() => check(options, cache).catch(fail), 100);
  };
  const ignored = (file: string) =>
    file.endsWith('ids.lock') || isPassedOver(relative(dirname(options.folder), file));
  follow(options.folder, { ignoreInitial: true, followSymlinks: false, ignored }).on('all', again);
  if (options.format === 'text') console.log('Checking again at every change. Ctrl+C ends.');
}

function fail(error: unknown): never {
  const code = (error as NodeJS.ErrnoException).code;
  const reason = error instanceof Error ? error.message : String(error);
  console.error(code === 'ENOENT' ? `There is no content folder: ${reason}` : reason);
  process.exit(COULD_NOT_RUN);
}

async function main() {
  const options = readOptions();
  const cache: BuildCache = new Map();
  const code = await check(options, cache);
  if (options.watch) await keepChecking(options, cache);
  else process.exitCode = code;
}

main().catch(fail);
