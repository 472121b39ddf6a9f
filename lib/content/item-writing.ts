import { contains, sayNearlyTheSame } from './alike';
import { quote } from './wording';
import { hasCode, lengthOf, plainOf, proseOf, tokensOf } from './words';

/** A question's words as the checks look at them: texts from markedText, or plain ones. */
export interface Question {
  stem: string;
  options: { text: string; right: boolean }[];
}

/** What lets people pass without knowing, or makes a question unfair. */
export interface Flaw {
  /** The option that has it; the stem has it where there is none. */
  option?: number;
  found: string;
  expected: string;
  fix: string;
}

/** Below this, in characters, lengths are no clue. */
const SHORT = 25;
const LONGEST_SHARE = 1.3;

/** The right option is not visibly longer than every wrong one. */
export function rightIsNotLongest({ options }: Question): Flaw | undefined {
  const lengths = options.map(({ text }) => lengthOf(text));
  const wrong = largest(lengths.filter((_, at) => !options[at]?.right));
  const right = largest(lengths.filter((_, at) => options[at]?.right));
  if (wrong === 0 || right < SHORT || right <= wrong * LONGEST_SHARE) return undefined;
  return {
    option: lengths.findIndex((length, at) => length === right && options[at]?.right),
    found: `a right option of ${right} characters beside wrong ones of at most ${wrong}`,
    expected: `at most ${Math.floor(wrong * LONGEST_SHARE)}`,
    fix: 'Shorten it, or give the wrong ones as much detail; a reason belongs below the option.',
  };
}

function largest(lengths: number[]): number {
  return lengths.reduce((a, b) => Math.max(a, b), 0);
}

/** No option is more than twice as long as another. Speaks only where a sharper check does not. */
export function optionsAreAlikeInLength(question: Question): Flaw | undefined {
  const lengths = question.options.map(({ text }) => lengthOf(text));
  const sorted = lengths.toSorted((a, b) => a - b);
  const [shortest, longest] = [sorted[0] ?? 0, sorted.at(-1) ?? 0];
  if (shortest < 1 || longest <= 2 * shortest || longest - shortest < SHORT) return undefined;
  if (rightIsNotLongest(question) || optionsDiffer(question)) return undefined;
  return {
    option: lengths.indexOf(longest),
    found: `options of ${shortest} to ${longest} characters`,
    expected: 'none more than twice as long as another',
    fix: 'Shorten this one, or write the short ones out.',
  };
}

const lump = [
  // "all of the above", "none of the preceding options".
  /^(?:all|none|any|each|both|neither|some|most|two|three)(?: of)?(?: the| these| those)?(?: options| answers)? (?:above|preceding|foregoing|aforementioned)\b/u,
  // "none of these", "both other answers are right".
  /^(?:all|none|any|each|both|neither|some|two|three)(?: of)?(?: the| these| those| them)?(?: other| others| remaining)?(?: options| answers| choices)?(?: (?:is|are) (?:right|correct|true|wrong|false|valid)| appl(?:y|ies))?$/u,
  // "A and C", "both A and B", "neither a nor b".
  /^(?:only |both |either |neither )?(?:options? |answers? |choices? )?[a-h](?:(?:, | and | or | nor | & |, and |, or )(?:options? |answers? )?[a-h])+(?: only| above| together| (?:is|are) (?:right|correct|true))?$/u,
  // "options 1 and 3". Bare numbers can be an answer.
  /^(?:only |both |either |neither )?(?:options?|answers?|choices?|statements?) [1-8](?:(?:, | and | or | nor | & |, and )[1-8])+(?: only| above| (?:is|are) (?:right|correct|true))?$/u,
  // "the first and the third".
  /^(?:both )?(?:the )?(?:first|second|third|fourth)(?: and | or )(?:the )?(?:second|third|fourth|last)(?: options?| answers?| choices?)?$/u,
];
/** Alone these may be an answer: "how many stay up? none", "which of them? all". */
const bare = /^(?:all|none|any|each|some|most|two|three)$/u;

/** True for "all of the above", "both A and B" and what is said in their place. */
export function lumpsOptions(text: string): boolean {
  const words = proseOf(text.slice(0, 400)).replace(/[.!]+$/u, '');
  return !hasCode(text) && !bare.test(words) && lump.some((pattern) => pattern.test(words));
}

/** No option stands for several others. */
export function noAllOfTheAbove({ options }: Question): Flaw | undefined {
  const option = options.findIndex(({ text }) => lumpsOptions(text));
  if (option < 0) return undefined;
  return {
    option,
    found: `${quote(plainOf(options[option]?.text ?? ''))} as an option`,
    expected: 'an option that says something by itself, as options are shuffled',
    fix: 'Write another option, or set form: multiple and mark each right one.',
  };
}

const absolutes = /(?<![\p{L}-])(?:always|never|only|all|every|must|none|impossible)(?![\p{L}-])/u;
const unabsolute =
  /(?<![\p{L}-])(?:(?:at|after|above|for|not) all|all right|all (?:day|night|week|month|year|morning)|every (?:second|minute|hour|day|night|morning|week|month|quarter|year|other|few|two|three|four|five|six|ten|\d+)|(?:not|if) (?:only|every)|not always)(?![\p{L}-])/gu;

/** No wrong option gives itself away by an absolute that no right option has. */
export function optionsAvoidAbsolutes({ options }: Question): Flaw | undefined {
  const found = options.map(({ text }) => absolutes.exec(proseOf(text).replace(unabsolute, ' '))?.[0]);
  const option = options.findIndex(({ text, right }, at) => !right && found[at] && !lumpsOptions(text));
  if (option < 0 || !options.some(({ right }) => right)) return undefined;
  if (options.some(({ right }, at) => right && found[at])) return undefined;
  return {
    option,
    found: `"${found[option]}" in a wrong option and no such word in a right one`,
    expected: 'wrong options worded as carefully as right ones',
    fix: 'Leave the word out, or say when it would hold.',
  };
}

/** More than these are not compared one with another: no question has them. */
const MOST_OPTIONS = 12;

/** No option repeats another, contains it or says nearly the same. */
export function optionsDiffer({ options }: Question): Flaw | undefined {
  const seen = new Map<string, number>();
  const tokens = options.map(({ text }) => tokensOf(text));
  const flaw = (option: number, how: string, other: number): Flaw => ({
    option,
    found: `an option that ${how} ${quote(plainOf(options[other]?.text ?? ''))}`,
    expected: 'options that exclude one another',
    fix: 'Write what sets this one apart, or another option.',
  });
  for (const [at, words] of tokens.entries()) {
    const key = words.join(' ');
    const first = seen.get(key);
    if (key !== '' && first !== undefined) return flaw(at, 'repeats', first);
    seen.set(key, at);
  }
  for (let at = 1; at < Math.min(options.length, MOST_OPTIONS); at++) {
    for (let other = 0; other < at; other++) {
      const [one = [], two = []] = [tokens[at], tokens[other]];
      if (hasCode(options[at]?.text ?? '') || hasCode(options[other]?.text ?? '')) continue;
      if (contains(one, two)) return flaw(at, 'contains', other);
      if (contains(two, one)) return flaw(other, 'contains', at);
      if (sayNearlyTheSame(one, two)) return flaw(at, 'says nearly the same as', other);
    }
  }
  return undefined;
}
