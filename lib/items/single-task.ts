import { drawWrong, type SingleChoice } from '../content/single-choice';
import type { Ask, Key } from './item';
import { randomOf } from './random';
import { idsOf, type Made, partOf, reasonsOf } from './tasks';

/** A right answer among some of those that can stand beside it: which, and in which order, the seed decides. */
export function singleTask(choice: SingleChoice): Made {
  const { right, wrong } = choice;
  const offers = [right, ...wrong.flat()];
  const key: Key = { form: 'single', right: [right.id] };
  const asked = (options: typeof offers): { ask: Ask; key: Key } => ({
    ask: { form: 'single', options: options.map(partOf) },
    key,
  });
  return {
    reasons: reasonsOf(offers),
    known: idsOf(offers),
    all: asked(offers),
    make(seed) {
      const { shuffled } = randomOf(seed);
      return asked(shuffled([right, ...(drawWrong(choice, shuffled) ?? [])]));
    },
  };
}
