import { type Exam, filesOfKind } from '../content/model';
import type { Item } from './item';
import { randomOf } from './random';
import type { Shown } from './shown';

/** How many wordings of others stand beside the author's. */
const OTHERS = 3;

/**
 * What a browser needs to ask how a scenario is read; null for what is no scenario. What others say is to be
 * avoided is drawn by the seed from other areas, where it is less likely to fit here too, and never from what is
 * kept for mock exams.
 */
export function readFirst(exam: Exam | undefined, { file, seed, id }: Item): Shown['readFirst'] {
  if (!exam || file.kind !== 'scenario') return null;
  const { area, reading } = file.front;
  const elsewhere = filesOfKind(exam, 'scenario')
    .filter(({ front }) => front.area !== area && front.use === 'drill')
    .map(({ front }) => front.reading.avoid);
  const others = [...new Set(elsewhere)].filter((words) => words !== reading.avoid);
  const random = randomOf(`${seed} ${id} reading`);
  const drawn = random.shuffled(others).slice(0, OTHERS);
  return { avoid: random.shuffled([reading.avoid, ...drawn]), choice: reading.choice !== undefined };
}
