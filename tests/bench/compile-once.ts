// Compiles a content folder, again after one file changed, and renders all its pages: prints what it took.
// node --import tsx compile-once.ts FOLDER
import { createHash } from 'node:crypto';
import { type BuildCache, build } from '@/lib/content/build';
import type { Model } from '@/lib/content/model';
import { readSources, type Source } from '@/lib/content/read';
import { createRenderer } from '@/lib/content/render';
import { measured, peakMemory, quantile, type Took } from './processes';

/** One change after the other: the first finds code that has not run yet. */
const CHANGES = 7;

/** What one process found. Times of a change are medians, peaks of memory in MB. */
export interface Compiled {
  files: number;
  cold: Took;
  changed: Took;
  /** Up to here. */
  peak: number;
  rendered: Took;
  /** Of all. */
  peakRendered: number;
}

async function main(folder: string) {
  const cache: BuildCache = new Map();
  let sources: Source[] = [];
  const cold = await measured(async () => {
    sources = await readSources(folder);
    return build(sources, cache).model;
  });
  const model = cold.result;
  if (!model) throw new Error('The content has errors.');
  const changed = await change(sources, cache);
  const peak = peakMemory();
  const rendered = await renderAll(model);
  const files = markdownIn(sources).length;
  const found: Compiled = { files, cold: cold.took, changed, peak, rendered, peakRendered: peakMemory() };
  console.log(JSON.stringify(found));
}

/** Renders all pages one after the other, as they are asked for. The first sets up the highlighter too. */
async function renderAll(model: Model): Promise<Took> {
  const renderer = createRenderer();
  const { took } = await measured(async () => {
    for (const file of model.files.values()) await renderer.render(model, file);
  });
  return took;
}

async function change(sources: Source[], cache: BuildCache): Promise<Took> {
  const files = markdownIn(sources).filter(({ path }) => path.includes('/areas/'));
  const all: Took[] = [];
  for (const file of files.slice(0, CHANGES)) {
    const text = `${file.text}\nOne more line.\n`;
    const hash = createHash('sha256').update(text).digest('base64url').slice(0, 16);
    sources[sources.indexOf(file)] = { ...file, text, hash };
    const { took, result } = await measured(() => build(sources, cache).model);
    if (!result) throw new Error('The content has errors after the change.');
    all.push(took);
  }
  const median = (step: keyof Took) =>
    quantile(
      all.map((one) => one[step]),
      0.5,
    );
  return { clock: median('clock'), processor: median('processor') };
}

function markdownIn(sources: Source[]): Source[] {
  return sources.filter(({ path }) => path.endsWith('.md'));
}

const [folder = ''] = process.argv.slice(2);
main(folder);
