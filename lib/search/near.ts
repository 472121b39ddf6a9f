import type { Entry, SearchIndex } from './payload';
import { nameKey, saysNothing, wordsOf } from './words';

/** How many letters of a word may be wrong: none in a short one, for those are abbreviations. */
export function forgiven(length: number): number {
  if (length < 5) return 0;
  return length < 8 ? 1 : 2;
}

/** How many of the nearest words are taken for one that is mistyped. */
const MOST = 6;

/**
 * The terms that a mistyped word may stand for: those with the fewest wrong letters, and of them first those
 * that begin alike. Empty where all are too far.
 */
export function nearestTerms(word: string, terms: string[]): string[] {
  let least = forgiven(word.length);
  let found: string[] = [];
  if (least === 0) return found;
  for (const term of terms) {
    if (Math.abs(term.length - word.length) > least || /^[\d.]+$/.test(term)) continue;
    const far = distance(word, term, least);
    if (far > least) continue;
    if (far < least) found = [];
    least = far;
    found.push(term);
  }
  const alike = (term: string) => (term[0] === word[0] ? 0 : 1);
  return found.sort((a, b) => alike(a) - alike(b) || (a < b ? -1 : 1)).slice(0, MOST);
}

/**
 * How many letters have to be put in, left out, exchanged, or swapped with the next to make one word of the
 * other. Stops as soon as it is more than `most`.
 */
export function distance(a: string, b: string, most: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row++) {
    const next = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let far = Math.min(
        at(last, column) + 1,
        at(next, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
      );
      const isSwapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (row > 1 && column > 1 && isSwapped) far = Math.min(far, at(before, column - 2) + 1);
      next.push(far);
      if (far < least) least = far;
    }
    if (least > most) return most + 1;
    before = last;
    last = next;
  }
  return Math.min(at(last, b.length), most + 1);
}

function at(row: number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}

/** How far a name may be from what was typed to be offered, as a share of its letters. */
const LIKE = 0.45;
const MOST_OFFERED = 5;

/** Up to five pages with a name, or a word in it, written most like a query that found nothing. */
export function suggestionsFor({ entries }: SearchIndex, query: string): Entry[] {
  const asked = [...new Set([nameKey(query), ...wordsOf(query).map(({ term }) => term)])].slice(0, 8);
  const wanted = asked.filter((key) => key.length > 2 && !saysNothing(key));
  const offered = entries
    .filter(({ id, page }) => id === page)
    .map((entry) => ({ entry, far: Math.min(...wanted.map((key) => farFrom(entry, key)), LIKE + 1) }))
    .filter(({ far }) => far <= LIKE);
  return offered
    .sort((a, b) => a.far - b.far || (a.entry.id < b.entry.id ? -1 : 1))
    .slice(0, MOST_OFFERED)
    .map(({ entry }) => entry);
}

function farFrom({ title, keys }: Entry, key: string): number {
  const candidates = [...keys, ...wordsOf(title).map(({ term }) => term)];
  const most = Math.floor(key.length * LIKE);
  const far = candidates
    .filter((other) => other.length > 2 && Math.abs(other.length - key.length) <= most)
    .map((other) => distance(key, other, most) / key.length);
  return Math.min(...far, LIKE + 1);
}
