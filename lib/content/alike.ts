/** True where a text has all the words of a shorter one side by side. */
export function contains(whole: string[], part: string[]): boolean {
  return (
    part.length > 0 && part.length < whole.length && ` ${whole.join(' ')} `.includes(` ${part.join(' ')} `)
  );
}

const MOST_TOKENS = 80;

/** Words on which everything can turn: numbers, negations, and names of one letter. */
const turning = /\d|^(?:not|no|never|without|cannot|.*n['’]t|\p{L})$/u;

/**
 * True where at least nine tenths of the words of two texts are the same in the same order, and what differs
 * are no words on which everything turns: 2·(longest common subsequence) / (all words) ≥ 0.9.
 */
export function sayNearlyTheSame(one: string[], two: string[]): boolean {
  if (one.length === 0 || Math.max(one.length, two.length) > MOST_TOKENS) return false;
  const common = commonWords(one, two);
  if ((2 * common.length) / (one.length + two.length) < 0.9) return false;
  return ![...without(one, common), ...without(two, common)].some((word) => turning.test(word));
}

function commonWords(one: string[], two: string[]): string[] {
  const width = two.length + 1;
  const table = new Uint16Array((one.length + 1) * width);
  const at = (row: number, column: number) => table[row * width + column] ?? 0;
  for (let row = one.length - 1; row >= 0; row--) {
    for (let column = two.length - 1; column >= 0; column--) {
      table[row * width + column] =
        one[row] === two[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const common: string[] = [];
  for (let row = 0, column = 0; row < one.length && column < two.length; ) {
    const word = one[row];
    if (word !== undefined && word === two[column]) {
      common.push(word);
      row++;
      column++;
    } else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  return common;
}

/** What is left of a text when the words of a subsequence of it are taken out. */
function without(words: string[], common: string[]): string[] {
  let next = 0;
  return words.filter((word) => {
    if (word !== common[next]) return true;
    next++;
    return false;
  });
}

/** A question as it is compared with all others. */
export interface Compared {
  stem: string;
  /** Its runs of three words. */
  runs: Set<string>;
  right: string[];
}

/** Prepares a question for comparison from the words of its stem and of what is right. */
export function comparedFrom(stem: string[], right: string[]): Compared {
  return { stem: stem.join(' '), runs: runsOf(stem), right };
}

const RUN = 3;
const ALIKE = 0.6;
/** Stems that one run of words leads to. What more of them share is a turn of phrase. */
const MOST_SHARING = 40;

/**
 * Finds questions that repeat an earlier one: the same stem, or one that shares at least six tenths of its
 * runs of three words (Jaccard) and has the same right answer. A stem in which one constraint changed, so
 * that another option is right, is meant to stand beside its twin.
 * An index from each run of words to the first stems that have it keeps this linear in the number of stems.
 */
export function findRepeats(questions: Compared[]): { at: number; earlier: number; same: boolean }[] {
  const repeats: { at: number; earlier: number; same: boolean }[] = [];
  const stems = new Map<string, number>();
  const index = new Map<string, number[]>();
  for (const [at, { stem, runs, right }] of questions.entries()) {
    if (stem === '') continue;
    const twin = stems.get(stem);
    if (twin !== undefined) {
      repeats.push({ at, earlier: twin, same: true });
      continue;
    }
    stems.set(stem, at);
    const shared = new Map<number, number>();
    for (const run of runs)
      for (const other of index.get(run) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
    const alike = [...shared].find(
      ([other, count]) =>
        count / (runs.size + (questions[other]?.runs.size ?? 0) - count) >= ALIKE &&
        answerTheSame(right, questions[other]?.right ?? []),
    );
    if (alike) {
      repeats.push({ at, earlier: alike[0], same: false });
      continue;
    }
    for (const run of runs) {
      const list = index.get(run) ?? [];
      if (list.length < MOST_SHARING) list.push(at);
      index.set(run, list);
    }
  }
  return repeats;
}

function answerTheSame(one: string[], two: string[]): boolean {
  return one.join(' ') === two.join(' ') || sayNearlyTheSame(one, two);
}

function runsOf(words: string[]): Set<string> {
  const size = Math.min(RUN, words.length);
  return new Set(words.slice(size - 1).map((_, at) => words.slice(at, at + size).join(' ')));
}
