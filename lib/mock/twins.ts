import type { Nodes } from 'mdast';
import { comparedFrom, findRepeats } from '../content/alike';
import { markedText } from '../content/marked-text';
import { oncePer } from '../content/once';
import { tokensOf } from '../content/words';
import type { Bank } from '../items/bank';
import type { Source } from '../items/item';

/** The authored questions of a bank, in its order. */
export const authoredOf: (bank: Bank) => Source[] = oncePer((bank) =>
  [...bank.sources.values()].filter(({ origin }) => origin === 'authored'),
);

/**
 * Questions whose stems say nearly the same, whatever the answer: each leads to the first of them, by item id.
 * One in which a single constraint changed may stand in the bank beside its twin, and not in one form.
 */
export const twinsOf: (bank: Bank) => Map<string, string> = oncePer((bank) => {
  const sources = authoredOf(bank);
  const twins = new Map<string, string>();
  // Nothing is given as right: then questions are alike by their stems alone.
  const stems = sources.map(({ stem }) => comparedFrom(tokensOf(markedText(stem as Nodes[])), []));
  for (const { at, earlier } of findRepeats(stems)) {
    const [one, first] = [sources[at]?.id ?? '', sources[earlier]?.id ?? ''];
    const leader = twins.get(first) ?? first;
    twins.set(first, leader);
    twins.set(one, leader);
  }
  return twins;
});
