import { type Curve, expectedShare, slopeAt } from './curve';

/** A first answer to a question by somebody whose ability there is known about. */
export interface Asked {
  /** Id of the item. */
  item: string;
  /** As the author has it. */
  curve: Curve;
  /** In logits. */
  ability: number;
  share: number;
}

/** Answers from fewer candidates do not move a question's difficulty. */
export const ENOUGH_CANDIDATES = 30;

/** How far authors are off, as a standard deviation in logits. */
const AUTHORS_ERROR = 0.6;

const STEPS = 20;

/**
 * The difficulty in logits of the questions that enough candidates answered, by item: where the answers and the
 * author's word, normal with a standard deviation of 0.6, agree best (the mode, by Fisher scoring). Abilities are
 * taken as known; that of one candidate hangs on one question too little to matter.
 */
export function difficultiesFrom(asked: readonly Asked[]): Map<string, number> {
  const byItem = new Map<string, Asked[]>();
  for (const one of asked) {
    const others = byItem.get(one.item);
    if (others) others.push(one);
    else byItem.set(one.item, [one]);
  }
  return new Map(
    [...byItem].flatMap(([item, answers]): [string, number][] => {
      const [{ curve } = { curve: undefined }] = answers;
      return curve && answers.length >= ENOUGH_CANDIDATES ? [[item, difficultyFor(curve, answers)]] : [];
    }),
  );
}

function difficultyFor(authored: Curve, answers: readonly Asked[]): number {
  const precision = 1 / AUTHORS_ERROR ** 2;
  let { difficulty } = authored;
  for (let step = 0; step < STEPS; step++) {
    let gradient = (authored.difficulty - difficulty) * precision;
    let information = precision;
    for (const { ability, share, curve } of answers) {
      const now = { ...curve, difficulty };
      const expected = expectedShare(ability, now);
      const slope = slopeAt(ability, now);
      gradient -= ((share - expected) * slope) / (expected * (1 - expected));
      information += slope ** 2 / (expected * (1 - expected));
    }
    difficulty += gradient / information;
  }
  return difficulty;
}
