import type { Ask } from './item';
import type { ShownAsk } from './shown';

/** Share of the pairs of an order's steps that somebody would get by lot, in points: see `grade`. */
const ORDER_BY_LOT = 0.1;

/**
 * The share of the points to be expected of somebody who chooses by lot, 0 to 1: one in so many options, words,
 * partners, choices or lines; of several to choose, as many of all as may be chosen.
 */
export function guessOf(ask: Ask | ShownAsk): number {
  switch (ask.form) {
    case 'single':
      return 1 / ask.options.length;
    case 'multiple':
      return ask.choose / ask.options.length;
    case 'statements':
      return 1 / ask.words.length;
    case 'match':
      return 1 / ask.right.length;
    case 'complete':
      return ask.gaps.reduce((sum, { choices }) => sum + 1 / choices.length, 0) / ask.gaps.length;
    case 'line':
      return ask.choose / ask.lines.length;
    case 'order':
      return ORDER_BY_LOT;
  }
}
