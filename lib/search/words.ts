/*
 * Words as the search compares them. The index and the browser read them by the same rules; a change here
 * changes the index with it, because both are made from one build.
 */

/** A word of a text: from its first character to behind its last one, in UTF-16 units. */
export interface Word {
  term: string;
  from: number;
  to: number;
  /** Whether only a joining sign stands between it and the word before: the `cd` of CI/CD. */
  glued: boolean;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’]\p{L}{1,2}(?!\p{L}))?/gu;
const JOINER = /^[-‐‑_./@:&+]$/;
/** What is longer is no word that somebody looks for. */
const LONGEST_WORD = 40;
/** So many words can be glued to one thing; an address in a configuration is a list of words. */
const MOST_GLUED = 4;

/** The words of a text, in its order. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: word, index: from } of text.matchAll(WORD)) {
    const before = words.at(-1);
    const gap = before ? text.slice(before.to, from) : '';
    words.push({ term: termOf(word), from, to: from + word.length, glued: JOINER.test(gap) });
  }
  return words;
}

/** What the index holds of a text: its words without those that say nothing, and what is glued as one word too. */
export function termsOf(text: string): string[] {
  return runsOf(wordsOf(text)).flatMap((run) => {
    const joined = joinedOf(run);
    if (isNumbered(run)) return [joined];
    const terms = run.map(({ term }) => term).filter((term) => !saysNothing(term));
    return run.length > 1 && run.length <= MOST_GLUED ? [...terms, joined] : terms;
  });
}

/** Cuts words where blanks or other signs part them, so that what is glued stays together. */
export function runsOf(words: Word[]): Word[][] {
  const runs: Word[][] = [];
  for (const word of words) {
    const run = runs.at(-1);
    if (word.glued && run) run.push(word);
    else runs.push([word]);
  }
  return runs;
}

/** What is glued as one word: `CI/CD` as `cicd`, and `2.3.1` as it stands. */
export function joinedOf(run: Word[]): string {
  return run.map(({ term }) => term).join(isNumbered(run) ? '.' : '');
}

/** Whether it is the number of an objective, or of a version. */
function isNumbered(run: Word[]): boolean {
  return run.length > 1 && run.every(({ term }) => /^\d+$/.test(term));
}

/** A name as one word, so that `key vault`, `Key-Vault` and `keyvaults` are the same. */
export function nameKey(name: string): string {
  return wordsOf(name)
    .map(({ term }) => term)
    .join('');
}

/** Texts say the same words again and again, and to read one takes a dozen patterns. */
const known = new Map<string, string>();
const MOST_KNOWN = 20_000;

/** A word without accents, capitals, a plural's ending, and in one spelling where there are two. */
export function termOf(word: string): string {
  const before = known.get(word);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const term = folded(word);
  known.set(word, term);
  return term;
}

function folded(word: string): string {
  const plain = word
    .slice(0, LONGEST_WORD)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/['’].*$/, '')
    .toLowerCase();
  return spellings.reduce((term, [from, to]) => term.replace(from, to), singular(plain));
}

function singular(word: string): string {
  if (word.length < 4) return word;
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  // Both "cache" and "caches", both "batch" and "batches" end alike afterwards.
  return word.replace(/([^sui])s$/, '$1').replace(/(ss|x|z|[cs]h)e$/, '$1');
}

/** British spellings and their American counterparts. */
const spellings: [RegExp, string][] = [
  [/(?<=.{3})is(?=(?:e|ed|er|ing|ation|able)$)/, 'iz'],
  [/(?<=anal)ys(?=(?:e|ed|er|ing)$)/, 'yz'],
  [/(?<=.{3})our(?=(?:|ed|ing|al)$)/, 'or'],
  [/(?<=[aeiou][^aeiou]+e)ll(?=(?:ed|ing|er)$)/, 'l'],
  [/^artef/, 'artif'],
  [/^licenc/, 'licens'],
  [/(?<=.{3})tre$/, 'ter'],
  [/(?<=.{3})ogue$/, 'og'],
];

/** Whether a word is too common to look for. */
export function saysNothing(term: string): boolean {
  return common.has(term);
}

const common = new Set(
  `a an and are as at be been before between but by can did difference do doe does for from had has have how i if
  in into is it its me my no not of on or our should so such than that the their them then there these they this
  to v versus vs was we were what when where which while who why will with would you your`.split(/\s+/),
);
