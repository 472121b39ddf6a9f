import type { Source } from './item';

/** The most questions of one table that follow each other, where there are others to put between them. */
const longestRun = 3;

type Block = readonly [Source, ...Source[]];

/**
 * The same questions in an order to be asked in: as given, but with the parts of a case together and in their
 * order, no more than `longestRun` questions of one table in a row, and no two of one rule after each other, as
 * far as what was chosen allows it.
 */
export function spread(chosen: readonly Source[]): Source[] {
  const left = blocksOf(chosen);
  const counts = new Map<string, number>();
  for (const block of left) add(counts, tableOf(block), 1);
  const result: Source[] = [];
  let last = '';
  let run = 0;

  /** Whether the tables that are left can still be kept apart once a block of `table` came next. */
  const leavesRoom = (table: string) => {
    const runThen = table === last ? run + 1 : 1;
    for (const [other, count] of counts) {
      const rest = other === table ? count - 1 : count;
      const between = left.length - 1 - rest;
      const here = other === table ? longestRun - runThen : longestRun;
      if (rest > here + longestRun * between) return false;
    }
    return true;
  };
  const fits = (block: Block) => tableOf(block) !== last || run < longestRun;
  const isOther = ([first]: Block) => first.rule !== result.at(-1)?.rule;

  while (left.length > 0) {
    const fitting = left.filter(fits);
    const next =
      fitting.find((block) => isOther(block) && leavesRoom(tableOf(block))) ??
      fitting.find((block) => leavesRoom(tableOf(block))) ??
      fitting[0] ??
      left[0];
    if (!next) break;
    left.splice(left.indexOf(next), 1);
    const table = tableOf(next);
    add(counts, table, -1);
    run = table === last ? run + 1 : 1;
    last = table;
    result.push(...next);
  }
  return result;
}

/** Parts of a case as one block each, where the first of them stood; everything else by itself. */
function blocksOf(chosen: readonly Source[]): Block[] {
  const cases = new Map<string, Source[]>();
  const blocks = chosen.flatMap((source): Source[][] => {
    if (!source.case) return [[source]];
    const known = cases.get(source.case.id);
    if (known) {
      known.push(source);
      return [];
    }
    const block = [source];
    cases.set(source.case.id, block);
    return [block];
  });
  return blocks.map((block) => block.sort(byPart) as [Source, ...Source[]]);
}

export function byPart(a: Source, b: Source): number {
  return (a.case?.part ?? 0) - (b.case?.part ?? 0);
}

/** What a block is of: its file, or its case. */
function tableOf([first]: Block): string {
  return first.case?.id ?? first.file.id;
}

function add(counts: Map<string, number>, key: string, more: number): void {
  counts.set(key, (counts.get(key) ?? 0) + more);
}
