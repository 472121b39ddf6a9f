/**
 * How likely an answer is right: the three-parameter logistic model (Birnbaum, in Lord and Novick, "Statistical
 * Theories of Mental Test Scores", 1968), without its scaling constant of 1.7.
 *
 *     P(right) = guess + (1 − guess) / (1 + exp(−discrimination × (ability − difficulty)))
 *
 * Abilities and difficulties share one scale in logits: at equal ability and difficulty, half of what guessing
 * does not give is right.
 */
export interface Curve {
  difficulty: number;
  discrimination: number;
  /** Share of the points that somebody gets who knows nothing, 0 to 1. */
  guess: number;
}

/** Questions that somebody wrote tell more than those made from a table's rows, which lean on their wording. */
export const DISCRIMINATION = { authored: 1.05, derived: 0.75 } as const;

/** Logits between two of the authors' five steps of difficulty; the middle one is the scale's zero. */
const STEP = 0.55;
const MIDDLE = 3;

/** The difficulty in logits of one in the authors' steps, 1 to 5. */
export function difficultyOf(step: number): number {
  return (step - MIDDLE) * STEP;
}

/** The share of the points to be expected, 0 to 1. */
export function expectedShare(ability: number, { difficulty, discrimination, guess }: Curve): number {
  return guess + (1 - guess) / (1 + Math.exp(-discrimination * (ability - difficulty)));
}

/** How fast the expected share rises with ability, per logit. */
export function slopeAt(ability: number, curve: Curve): number {
  const known = (expectedShare(ability, curve) - curve.guess) / (1 - curve.guess);
  return (1 - curve.guess) * curve.discrimination * known * (1 - known);
}

/**
 * What one answer to such a question tells about ability (Fisher's information): slope² / (P × (1 − P)). Its
 * inverse is the variance in logits² that an estimate from this answer alone would have.
 */
export function informationAt(ability: number, curve: Curve): number {
  const share = expectedShare(ability, curve);
  return slopeAt(ability, curve) ** 2 / (share * (1 - share));
}
