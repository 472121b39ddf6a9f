import { build } from '@/lib/content/build';
import type { Exam } from '@/lib/content/model';
import { readSources } from '@/lib/content/read';
import { env } from '@/lib/env';
import { type Bank, bankOf } from '@/lib/items/bank';
import type { Source } from '@/lib/items/item';

/** The repository's exam. */
export const exam: Exam = await (async () => {
  const { model } = build(await readSources(env().contentDir));
  const [exam] = model?.exams ?? [];
  if (!exam) throw new Error('The content does not compile.');
  return exam;
})();

const authored = [...bankOf(exam).sources.values()].filter(({ origin }) => origin === 'authored');

/** A bank of some questions. */
export function bankFrom(sources: Source[]): Bank {
  const byRule = new Map<string, Source[]>();
  for (const source of sources) byRule.set(source.rule, [...(byRule.get(source.rule) ?? []), source]);
  return { sources: new Map(sources.map((source) => [source.id, source])), byRule };
}

/** The repository's authored questions, so many times over: copies have ids, rules and words of their own. */
export function grownBank(times: number): Bank {
  return bankFrom(
    Array.from({ length: times }, (_, copy) => authored.map((source) => copyOf(source, copy))).flat(),
  );
}

function copyOf(source: Source, copy: number): Source {
  if (copy === 0) return source;
  const name = (id: string) => `${id}-${copy}`;
  const words = source.id.split(/\W/).map((word) => `${word}${copy}`);
  return {
    ...source,
    id: name(source.id),
    unit: name(source.unit),
    rule: name(source.rule),
    hash: name(source.hash),
    stem: [{ type: 'text', value: words.join(' ') }],
    ...(source.case && { case: { ...source.case, id: name(source.case.id) } }),
  };
}

export function domainOf({ objectives }: Source): string {
  return exam.objectives.get(objectives[0] ?? '')?.domain.id ?? '';
}
