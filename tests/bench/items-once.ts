// Builds a bank, makes and renders its items and assembles mocks: prints what that took.
// node --import tsx items-once.ts FOLDER ITEMS, where more items than the content has are made from copies of it
import { build } from '@/lib/content/build';
import type { Exam, Model } from '@/lib/content/model';
import { type Source as ContentSource, readSources } from '@/lib/content/read';
import { bankOf } from '@/lib/items/bank';
import { itemOf, type Source } from '@/lib/items/item';
import { drillable } from '@/lib/items/show';
import { type Mocked, mocksOf } from './assembling';
import { withCopies } from './copies';
import { measured, type Took } from './processes';

/** How many items are made, in as many rounds as it takes. */
const MADE = 30_000;
/** The most that are rendered, spread over the bank. */
const RENDERED = 1000;

/** What one process found. */
export interface Asked {
  items: number;
  /** All of them, from a model of which nothing was asked before. */
  built: Took;
  /** `count` items by a seed each. */
  made: { count: number; took: Took };
  /** `count` items with their answers, for the first time and by another seed. */
  rendered: { count: number; cold: Took; warm: Took };
  mocks: Mocked[];
}

async function main(folder: string, items: number) {
  const { model, exam } = await contentWith(folder, items);
  const built = await measured(() => bankOf(exam));
  const sources = [...built.result.sources.values()];
  const rounds = Math.ceil(MADE / sources.length);
  const made = await measured(() => {
    for (let round = 0; round < rounds; round++)
      for (const source of sources) itemOf(source, `bench-${round}`);
  });
  const shown = spread(sources, RENDERED);
  const render = (seed: string) =>
    measured(async () => {
      for (const source of shown) await drillable(model, itemOf(source, seed));
    });
  const [cold, warm] = [await render('one'), await render('other')];
  const found: Asked = {
    items: sources.length,
    built: built.took,
    made: { count: rounds * sources.length, took: made.took },
    rendered: { count: shown.length, cold: cold.took, warm: warm.took },
    mocks: await mocksOf(built.result, exam),
  };
  console.log(JSON.stringify(found));
}

/** The content, or as many copies of it as give so many items; nothing was asked of it yet. */
async function contentWith(folder: string, items: number): Promise<{ model: Model; exam: Exam }> {
  const sources = await readSources(folder);
  const one = builtFrom(sources);
  const size = bankOf(one.exam).sources.size;
  if (items <= size) return builtFrom(sources);
  return builtFrom(withCopies(sources, Math.ceil((one.model.files.size / size) * items)));
}

function builtFrom(sources: ContentSource[]): { model: Model; exam: Exam } {
  const { model } = build(sources);
  const exam = model?.exams[0];
  if (!model || !exam) throw new Error('The content has errors.');
  return { model, exam };
}

function spread(sources: Source[], most: number): Source[] {
  const step = Math.max(1, sources.length / most);
  return sources.filter((_, at) => Math.floor((at + 1) / step) > Math.floor(at / step));
}

const [folder = '', items] = process.argv.slice(2);
main(folder, Number(items));
