// npm run diagrams [-- --all]: draws each diagram of the content that has no drawing yet, or all of them anew,
// and takes away the drawings that none needs.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Code } from 'mdast';
import { diagramsIn, drawingPath, isDrawing } from '@/lib/content/diagrams';
import { readDrawing } from '@/lib/content/drawing';
import { findExcess, parseMarkdown } from '@/lib/content/parse';
import { readSources, type Source } from '@/lib/content/read';
import { env } from '@/lib/env';
import { type Drawer, openDrawer } from './draw';

/** A diagram of the content, with where it stands. */
interface Wanted {
  node: Code;
  file: string;
}

async function main() {
  const { values } = parseArgs({ options: { all: { type: 'boolean', default: false } } });
  const folder = env().contentDir;
  const sources = await readSources(folder);
  const texts = sources.filter(({ path }) => path.endsWith('.md')).map(read);
  const wanted = wantedBy(texts);
  const present = sources.filter(({ path }) => isDrawing(path));
  const good = new Set(present.filter((source) => isGood(source)).map(({ path }) => path));
  const missing = [...wanted].filter(([path]) => values.all || !good.has(path));
  const failed = missing.length > 0 ? await drawEach(missing, folder) : 0;
  // A text that cannot be read may need any of them.
  const needless = texts.every(({ fences }) => fences) ? present.filter(({ path }) => !wanted.has(path)) : [];
  for (const { path } of needless) await rm(join(folder, path));
  const drawn = missing.length - failed;
  console.log(
    `${wanted.size} diagrams: ${drawn} drawn, ${failed} failed, ${needless.length} old drawings removed.`,
  );
  if (failed > 0) process.exitCode = 1;
}

/** The diagrams of one text; none are known of a text that cannot be read. */
function read({ path, text, unreadable }: Source): { path: string; fences?: Code[] } {
  if (unreadable !== undefined || findExcess(text)) return { path };
  try {
    return { path, fences: diagramsIn(parseMarkdown(text)) };
  } catch {
    return { path };
  }
}

/** Every diagram of the content by the path of its drawing. What stands in two files is drawn once. */
function wantedBy(texts: ReturnType<typeof read>[]): Map<string, Wanted> {
  const wanted = new Map<string, Wanted>();
  for (const { path, fences = [] } of texts) {
    const exam = path.slice(0, path.indexOf('/'));
    for (const node of fences) wanted.set(drawingPath(exam, node.value), { node, file: path });
  }
  return wanted;
}

function isGood(source: Source): boolean {
  return source.unreadable === undefined && typeof readDrawing(source) !== 'string';
}

async function drawEach(missing: [string, Wanted][], folder: string): Promise<number> {
  let failed = 0;
  const drawer = await openDrawer();
  try {
    for (const [path, { node, file }] of missing) {
      const place = `${join(basename(folder), file)}:${node.position?.start.line ?? 1}`;
      failed += (await drawOne(drawer, node.value, { path, folder, place })) ? 0 : 1;
    }
  } finally {
    await drawer.close();
  }
  return failed;
}

/** Draws a diagram to its file. Says why when that cannot be done, and goes on. */
async function drawOne(
  drawer: Drawer,
  text: string,
  { path, folder, place }: { path: string; folder: string; place: string },
): Promise<boolean> {
  try {
    const svg = await drawer.draw(text);
    const fault = readDrawing({ path, text: svg, hash: '' });
    if (typeof fault === 'string') throw new Error(`It comes out with ${fault}.`);
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), svg);
    console.log(`${place}: drawn to ${join(basename(folder), path)}.`);
    return true;
  } catch (error) {
    console.error(`${place}: not drawn. ${error instanceof Error ? error.message : error}`);
    return false;
  }
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(2);
});
