import type { Flaw, Question } from './item-writing';
import { plainOf, proseOf, rootsOf } from './words';

/**
 * The stem does not point at the right option: it is not so that a right option repeats an uncommon word of
 * the stem while no wrong option repeats that word or any other that right ones do not have.
 * `isCommon` says of a root (see words.ts) whether the exam uses it everywhere.
 */
export function stemGivesNothingAway(
  question: Question,
  isCommon: (root: string) => boolean,
): Flaw | undefined {
  const inStem = rootsOf(question.stem);
  const repeated = question.options.map(({ text, right }) => ({
    right,
    roots: [...rootsOf(text)].filter(([root]) => inStem.has(root)),
  }));
  const rootsIn = (right: boolean) =>
    new Set(repeated.flatMap((one) => (one.right === right ? one.roots.map(([root]) => root) : [])));
  const [inRight, inWrong] = [rootsIn(true), rootsIn(false)];
  if (!repeated.some(({ right }) => !right) || [...inWrong].some((root) => !inRight.has(root)))
    return undefined;
  for (const [option, { right, roots }] of repeated.entries()) {
    const clue = roots.find(([root]) => !inWrong.has(root) && !isCommon(root));
    if (!right || !clue) continue;
    return {
      option,
      found: `"${clue[1]}", a word of the stem that no wrong option repeats`,
      expected: 'no word that leads from the stem to the right option',
      fix: 'Say it in other words here or in the stem, or let a wrong option take up the stem too.',
    };
  }
  return undefined;
}

/** The same with no word taken for common: what it lets pass does not hang on what the exam's other files say. */
export function givesAway(question: Question): Flaw | undefined {
  return stemGivesNothingAway(question, () => false);
}

/**
 * The sentence that asks, and what follows it: the last one with a question mark, else the last one.
 * Bold letters come out as capitals, code as nothing.
 */
export function askingPart(stem: string): { asks: string; after: string } {
  const text = stem
    .replace(/`[^`]*`/g, ' ')
    .replace(/\*\*([^*]*)\*\*/g, (_, inner: string) => inner.toUpperCase());
  const sentences = text
    .split(/\n\s*\n|(?<=(?<!\b(?:e\.g|i\.e|vs|cf))[.?!…。？！]["'”’«»)\]]?)\s+/u)
    .map(plainOf)
    .filter((sentence) => sentence !== '');
  const asking = sentences.findLastIndex((sentence) => /[?？]["'”’«»)\]]?$/u.test(sentence));
  const at = asking < 0 ? sentences.length - 1 : asking;
  return { asks: sentences[at] ?? '', after: sentences.slice(at + 1).join(' ') };
}

const fitting =
  'likely|probable|plausible|suitable|suited|appropriate|apt|useful|helpful|important|relevant|effective|accurate|true|correct|desirable|advisable|reliable|recommended|consistent|well';
const negative = new RegExp(
  `(?<![\\p{L}'’-])(?:[Nn]ot(?! only)|[Nn]ever|[Cc]annot|\\p{L}*n['’]t|[Ee]xcept|[Ll]east(?= (?:${fitting})\\b))(?![\\p{L}-])`,
  'u',
);

/** A question that asks for what does not hold says so in bold or in capitals. */
export function negativesAreEmphasised({ stem }: Question): Flaw | undefined {
  const word = negative.exec(askingPart(stem).asks.replace(/\b(or|OR) not\b/g, ' '))?.[0];
  if (!word) return undefined;
  return {
    found: `"${word}" in the question without emphasis`,
    expected: 'bold letters, for it is easily overlooked',
    fix: `Write **${word}**, or ask without a negative.`,
  };
}

const numbers = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const number = `(\\d+|${numbers.join('|')})(?![\\p{L}\\p{N}-]|[.,]\\d)`;
const asksFor = new RegExp(
  `(?<![\\p{L}-])(?:which|what|choose|select|pick|mark|tick|name|take|find|identify|give) (?:the |exactly |any |your )?${number}`,
  'gu',
);
const anyNumber = new RegExp(`(?<![\\p{L}\\p{N}.-])${number}`, 'gu');

/** A question with several right options says how many there are, as a word or a number. */
export function multipleSaysHowMany({ stem, options }: Question): Flaw | undefined {
  const right = options.filter((option) => option.right).length;
  if (right < 2) return undefined;
  const value = (match: RegExpMatchArray) =>
    numbers.indexOf(match[1] ?? '') >= 0 ? numbers.indexOf(match[1] ?? '') : Number(match[1]);
  const asked = [...proseOf(stem).matchAll(asksFor)].map(value).at(-1);
  const { asks, after } = askingPart(stem);
  const mentioned = [...`${asks} ${after}`.toLowerCase().matchAll(anyNumber)].map(value);
  if (asked === right || (asked === undefined && mentioned.includes(right))) return undefined;
  return {
    found:
      asked === undefined ? 'a stem that does not say how many to choose' : `a stem that asks for ${asked}`,
    expected: `${right}, the number of right options`,
    fix: `End the stem with "Choose **${numbers[right] ?? right}**."`,
  };
}
