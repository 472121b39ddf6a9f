import type { Answer } from './answer';
import type { Source } from './item';

/**
 * Says of a question whether a learner with these answers may be given it outside of mocks: one that is kept for
 * mocks only once they met it there. Answers from elsewhere do not open it: anybody could send one, for its key.
 */
export function openAfter(answers: readonly Pick<Answer, 'source' | 'where'>[]): (source: Source) => boolean {
  const met = new Set(answers.filter(({ where }) => where === 'mock').map(({ source }) => source.id));
  return ({ use, id }) => use === 'drill' || met.has(id);
}
