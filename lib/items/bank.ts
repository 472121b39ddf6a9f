import { groupBy } from '../content/group-by';
import { type Exam, filesOfKind } from '../content/model';
import { oncePer } from '../content/once';
import { authoredSource } from './authored';
import { derivedSources } from './derived';
import { type Item, itemOf, type Source } from './item';

/** Every question of an exam. */
export interface Bank {
  /** By item id, in the content's reading order. */
  sources: Map<string, Source>;
  /** Those that go by the same rule, by the rule's stored id. */
  byRule: Map<string, Source[]>;
}

/** The bank of an exam as its content stands. */
export const bankOf: (exam: Exam) => Bank = oncePer((exam) => {
  const all = [...filesOfKind(exam, 'scenario').map(authoredSource), ...derivedSources(exam)];
  return {
    sources: new Map(all.map((source) => [source.id, source])),
    byRule: groupBy(all, ({ rule }) => rule),
  };
});

/** The item with this id as a seed makes it; undefined when the content has no such item. */
export function findItem(exam: Exam, id: string, seed: string): Item | undefined {
  const source = bankOf(exam).sources.get(id);
  return source && itemOf(source, seed);
}
