import { build } from '@/lib/content/build';
import type { Exam } from '@/lib/content/model';
import type { Example } from '@/lib/content/rule';
import { decision } from '@/lib/content/rules/examples';
import { bankOf } from '@/lib/items/bank';
import type { Source } from '@/lib/items/item';
import { sourcesOf } from '../content/sources';
import { optionsOf } from './asked';

/** The small exam of the rules' examples with these files laid over it. */
export function examOf(files: Example): Exam {
  const { model, messages } = build(sourcesOf(files));
  const exam = model?.exams[0];
  if (!exam) throw new Error(JSON.stringify(messages));
  return exam;
}

/** The questions of one file, by their ids. */
export function questionsOf(files: Example, id: string): Map<string, Source> {
  const all = [...bankOf(examOf(files)).sources.values()];
  return new Map(all.filter(({ file }) => file.id === `demo/${id}`).map((source) => [source.id, source]));
}

/** Every text that the seeds offer besides the right one. */
export function offeredBeside(source: Source | undefined): Set<string> {
  const texts = Array.from({ length: 60 }, (_, seed) => {
    const { ask, key } = source?.make(`${seed}`) ?? {};
    if (!ask || key?.form !== 'single') return [];
    return optionsOf(ask).flatMap(({ id, text }) => (key.right.includes(id) ? [] : [text]));
  });
  return new Set(texts.flat());
}

/** A table whose clues say nothing of their answers. Each row is `id: clue -> answer`, and then what else is right. */
export function tableOf(lines: string[], overrides: Record<string, string> = {}): string {
  const rows = lines.map((line) => {
    const [, id, clue, answer, also = ''] = /^(\S+): (.*?) -> (.*?)(?: or (.*))?$/.exec(line) ?? [];
    return `| ${clue} {#${id}} | ${answer} | ${also} | It is so, for ${id}. |`;
  });
  return decision(['| When | Choose | Also | Because |', '| --- | --- | --- | --- |', ...rows].join('\n'), {
    columns: '[clue, answer, also, why]',
    ...overrides,
  });
}
