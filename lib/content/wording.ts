import { distance } from 'fastest-levenshtein';

const LONGEST_QUOTE = 60;
const MOST_COMPARED = 2000;

/** A piece of content in a message: in quotes, on one line, cut at 60 characters, without what moves text about. */
export function quote(text: string): string {
  const shown = text
    .slice(0, LONGEST_QUOTE * 8)
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')
    .trim();
  const letters = [...shown];
  return `"${letters.length > LONGEST_QUOTE ? `${letters.slice(0, LONGEST_QUOTE - 1).join('')}…` : shown}"`;
}

/** The one of some words that was probably meant, if one is near enough. */
export function nearest(word: string, words: Iterable<string>): string | undefined {
  if (word.length > LONGEST_QUOTE * 2) return undefined;
  let best: string | undefined;
  let least = Math.max(2, Math.floor(word.length / 3)) + 1;
  let compared = 0;
  for (const other of words) {
    if (++compared > MOST_COMPARED) break;
    if (Math.abs(other.length - word.length) >= least) continue;
    const steps = distance(word.toLowerCase(), other.toLowerCase());
    if (steps < least && steps < other.length) [best, least] = [other, steps];
  }
  return best;
}

/** "Did you mean …?" where a near word is known, and the other advice where none is. */
export function meant(word: string, words: Iterable<string>, otherwise: string): string {
  const near = nearest(word, words);
  return near === undefined ? otherwise : `Did you mean ${near}?`;
}

/** As `meant`, for many words that are looked for among the same ones: each is looked for once. */
export function adviser(words: () => Iterable<string>): (word: string, otherwise: string) => string {
  const known = new Map<string, string>();
  return (word, otherwise) => {
    const advice = known.get(word) ?? meant(word, words(), otherwise);
    known.set(word, advice);
    return advice;
  };
}

/** A number with its word: 1 option, 2 options. */
export function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
