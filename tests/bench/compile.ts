import { join } from 'node:path';
import { readSources } from '@/lib/content/read';
import type { Compiled } from './compile-once';
import { withCopies, writeContent } from './copies';
import { runAlone } from './processes';
import { type Table, times } from './table';

const SIZES = [1000, 5000];

/** Compiles and renders the real content, and copies of it, each in a process of its own. */
export async function benchCompile(
  folder: string,
  temporary: string,
  say: (what: string) => void,
): Promise<Table> {
  const folders = [folder];
  for (const size of SIZES) folders.push(await copiedContent(folder, temporary, size, say));
  const found: Compiled[] = [];
  for (const one of folders) {
    say(
      `Compiling and rendering ${one === folder ? 'the content' : `its copies (${one.split('-').at(-1)})`}.`,
    );
    found.push(await runAlone<Compiled>('compile-once.ts', [one]));
  }
  return {
    title: 'Compiling',
    columns: [
      'files',
      'cold, s',
      'ms a file',
      'one change, ms',
      'peak, MB',
      'rendering, ms a file',
      'peak, MB',
    ],
    rows: found.map((one) => [
      `${one.files}`,
      one.cold.clock / 1000,
      perFile(one, 'cold'),
      one.changed.processor,
      one.peak,
      perFile(one, 'rendered'),
      one.peakRendered,
    ]),
    notes: [
      'Cold is reading, parsing, checking and building from nothing. Seconds are by the clock, milliseconds of processors.',
      growth(found),
    ],
  };
}

/** How the cost of a file changes with the number of files: 1 is flat. */
function growth(found: Compiled[]): string {
  const [few, many] = found.slice(-2);
  if (!few || !many) return '';
  const ratio = (step: 'cold' | 'changed' | 'rendered') => times(perFile(many, step), perFile(few, step));
  return `From ${few.files} to ${many.files} files, compiling costs ${ratio('cold')} as much a file, a change ${ratio('changed')}, rendering ${ratio('rendered')}.`;
}

function perFile(one: Compiled, step: 'cold' | 'changed' | 'rendered'): number {
  return one[step].processor / one.files;
}

/** Writes copies of some content into a folder of their own, and returns it. */
export async function copiedContent(
  folder: string,
  temporary: string,
  size: number,
  say: (what: string) => void,
): Promise<string> {
  say(`Writing copies of the content, ${size} files.`);
  const copied = join(temporary, `copies-${size}`);
  writeContent(withCopies(await readSources(folder), size), copied);
  return copied;
}
