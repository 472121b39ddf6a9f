import type { Ask, Key } from './item';
import { type Random, randomOf } from './random';
import { type Given, idsOf, type Made, partOf, reasonsOf } from './tasks';
import { idOfWord, wordsOf } from './words';

/** Something to be judged by one of a few words. Of those with the same group only one is shown at a time. */
export interface Statement extends Given {
  word: string;
  group?: string;
}

/** Statements, each of which wants one of the same few words. Of more than `most`, the seed draws that many. */
export function gridTask(statements: Statement[], most = statements.length): Made {
  const words = wordsOf(statements.map(({ word }) => word));
  const idOf = ({ word }: Statement) => idOfWord(word, words);
  const asked = (shown: Statement[]): { ask: Ask; key: Key } => ({
    ask: { form: 'statements', statements: shown.map(partOf), words },
    key: { form: 'statements', right: Object.fromEntries(shown.map((one) => [one.id, idOf(one)])) },
  });
  return {
    reasons: reasonsOf(statements),
    known: [...idsOf(statements), ...idsOf(words)],
    all: asked(statements),
    make(seed) {
      const random = randomOf(seed);
      return asked(random.shuffled(drawn(statements, most, random)));
    },
  };
}

/** So many of the statements, one of a group, with each word among them where that can be. */
function drawn(statements: Statement[], most: number, random: Random): Statement[] {
  const order = random.shuffled(statements);
  const chosen: Statement[] = [];
  const taken = new Set<string>();
  const take = (one: Statement | undefined) => {
    if (!one || chosen.length === most) return;
    chosen.push(one);
    taken.add(groupOf(one));
  };
  const isFree = (one: Statement) => !taken.has(groupOf(one));
  for (const word of new Set(order.map((one) => one.word)))
    take(order.find((one) => one.word === word && isFree(one)));
  for (const one of order) if (isFree(one)) take(one);
  return chosen;
}

const groupOf = ({ id, group }: Statement): string => group ?? id;
