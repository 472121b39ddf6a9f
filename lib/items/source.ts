import { hashOf } from './hash';
import type { Source } from './item';
import type { Made } from './tasks';

/** Puts together what is known of a question and what it asks. */
export function sourceOf(
  about: Omit<Source, 'id' | 'exam' | 'hash' | 'reasons' | 'known' | 'make' | 'form'>,
  made: Made,
): Source {
  const { form } = made.all.ask;
  const id = `${about.unit}:${form}`;
  return {
    ...about,
    id,
    form,
    exam: about.file.exam,
    hash: hashOf(about.stem, made),
    reasons: made.reasons,
    known: new Set(made.known),
    make: (seed) => made.make(`${seed} ${id}`),
  };
}
