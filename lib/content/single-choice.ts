import type { PhrasingContent, RootContent } from 'mdast';
import {
  type Flaw,
  noAllOfTheAbove,
  optionsAreAlikeInLength,
  optionsAvoidAbsolutes,
  optionsDiffer,
  type Question,
  rightIsNotLongest,
} from './item-writing';
import { type Part, paragraph } from './kinds/parts';
import { markedText } from './marked-text';
import { oncePer } from './once';
import { givesAway, negativesAreEmphasised } from './stem-writing';
import { hasCode, tokensOf } from './words';

/** An answer as it is offered, with the reason why it is right or wrong. */
export type Offer = Omit<Part, 'place'>;

/** A question to which one answer is right, with all that may be offered beside it. */
export interface SingleChoice {
  stem: RootContent[];
  right: Offer;
  /** Wrong answers: those of the first list are taken before those of the second. */
  wrong: [Offer[], Offer[]];
}

/** How many wrong answers a question offers, at most and at least. */
const MOST = 3;
const LEAST = 2;
/** So many wrong answers are looked at; what is beyond is not offered. */
const MOST_LOOKED_AT = 24;

/**
 * Makes a question of a right answer and of others, and leaves out those that cannot stand beside the right one:
 * what repeats it, contains it, or shows at a glance which is which. Undefined where no two of the others are
 * left with which the question keeps every rule of item writing.
 */
export function singleChoiceFrom(stem: RootContent[], right: Offer, near: Offer[], far: Offer[] = []) {
  const fits = (offer: Offer) => flawBeside(right, offer) === undefined;
  const distinct = distinctAnswers([right, ...near, ...far]);
  const of = (offers: Offer[]) => offers.filter((one) => one !== right && distinct.has(one)).filter(fits);
  const nearest = of(near).slice(0, MOST_LOOKED_AT);
  const alone: SingleChoice = { stem, right, wrong: [nearest, []] };
  // Where those that are near are enough, no others are ever offered.
  const enough = draw(alone, MOST);
  const choice: SingleChoice = enough
    ? alone
    : { stem, right, wrong: [nearest, of(far).slice(0, MOST_LOOKED_AT)] };
  return enough || drawWrong(choice) ? choice : undefined;
}

/** What keeps a right answer from being asked among others, as a part of a sentence. */
export function whyNoSingleChoice(stem: RootContent[], right: Offer, others: Offer[]): string {
  const distinct = distinctAnswers([right, ...others]);
  const beside = [...distinct].filter((one) => one !== right && !flawBeside(right, one));
  if (beside.length < LEAST) return `only ${beside.length} other answers can stand beside it`;
  const flaw = flawOf(questionOf(markedText(stem), right, beside));
  return flaw?.found ?? 'no two other answers can stand beside it together';
}

/**
 * Wrong answers to offer beside the right one: three if there can be, else two, so chosen that the question
 * keeps every rule of item writing. `shuffled` says in which order they are tried. Undefined where none do.
 */
export function drawWrong(
  choice: SingleChoice,
  shuffled: <T>(list: T[]) => T[] = (list) => list,
): Offer[] | undefined {
  for (let size = MOST; size >= LEAST; size--) {
    const drawn = draw(choice, size, shuffled);
    if (drawn) return drawn;
  }
  return undefined;
}

function draw(
  choice: SingleChoice,
  size: number,
  shuffled: <T>(list: T[]) => T[] = (list) => list,
): Offer[] | undefined {
  const [near, far] = choice.wrong;
  const order = [...shuffled(near), ...shuffled(far)];
  const { isHopeless, isSound } = verdictsOn(choice);
  if (order.length < size || isHopeless) return undefined;
  for (const offers of setsOf(order, size)) if (isSound(offers)) return offers;
  return undefined;
}

/** What was found of a question with these or those wrong answers, which is the same in whatever order they come. */
const verdictsOn = oncePer(({ stem, right, wrong }: SingleChoice) => {
  const asked = markedText(stem);
  const offers = wrong.flat();
  const places = new Map(offers.map((offer, at) => [offer, at]));
  const found = new Map<string, boolean>();
  const all = questionOf(asked, right, offers);
  return {
    // More wrong answers never bring these two flaws about: what has them with all has them with any.
    isHopeless: (rightIsNotLongest(all) ?? givesAway(all)) !== undefined,
    isSound(offers: Offer[]): boolean {
      const set = offers
        .map((offer) => places.get(offer) ?? -1)
        .sort((a, b) => a - b)
        .join();
      const before = found.get(set);
      if (before !== undefined) return before;
      const sound = flawOf(questionOf(asked, right, offers)) === undefined;
      found.set(set, sound);
      return sound;
    },
  };
});

/** Every set of so many, those with what stands first before others. */
function* setsOf<T>(list: T[], size: number, from = 0): Generator<T[]> {
  if (size === 0) yield [];
  else
    for (let at = from; at <= list.length - size; at++)
      for (const rest of setsOf(list, size - 1, at + 1)) yield [list[at] as T, ...rest];
}

/** What is wrong with how a question with one right answer is written, by any rule of item writing. */
export function flawOf(question: Question): Flaw | undefined {
  return (
    rightIsNotLongest(question) ??
    optionsAreAlikeInLength(question) ??
    noAllOfTheAbove(question) ??
    optionsAvoidAbsolutes(question) ??
    optionsDiffer(question) ??
    negativesAreEmphasised(question) ??
    givesAway(question) ??
    rightIsNotAloneInCode(question)
  );
}

/** What is asked for on code is often a word of it: that must not tell it from answers in prose. */
function rightIsNotAloneInCode({ options }: Question): Flaw | undefined {
  const inCode = options.filter(({ text }) => hasCode(text));
  const [only] = inCode;
  if (inCode.length !== 1 || !only?.right) return undefined;
  return {
    option: options.indexOf(only),
    found: 'code in the right option alone',
    expected: 'code in a wrong one too',
    fix: 'Offer other code beside it.',
  };
}

/** What keeps a wrong answer from standing beside the right one, whatever the others are. */
function flawBeside(right: Offer, wrong: Offer): Flaw | undefined {
  const pair = [right, wrong].map((offer, at) => ({ text: markedOf(offer.nodes), right: at === 0 }));
  const question = { stem: '', options: pair };
  const bothWrong = { stem: '', options: pair.map(({ text }) => ({ text, right: false })) };
  return (
    noAllOfTheAbove(question) ??
    optionsAvoidAbsolutes(question) ??
    optionsDiffer(question) ??
    // A right answer that is too long beside this one need not be so beside others.
    optionsAreAlikeInLength(bothWrong)
  );
}

function questionOf(stem: string, right: Offer, wrong: Offer[]): Question {
  const options = [right, ...wrong].map((offer) => ({
    text: markedOf(offer.nodes),
    right: offer === right,
  }));
  return { stem, options };
}

const markedOf = oncePer((nodes: PhrasingContent[]) => markedText([paragraph(nodes)]));

/** An answer by which it is compared with others: its words, whatever their case and punctuation. */
export function answerKey(text: string): string {
  return tokensOf(text).join(' ');
}

/** The first of each answer. */
function distinctAnswers(offers: Offer[]): Set<Offer> {
  const first = new Map<string, Offer>();
  for (const offer of offers) {
    const key = answerKey(markedOf(offer.nodes));
    if (!first.has(key)) first.set(key, offer);
  }
  return new Set(first.values());
}

/** The first of some parts that say the same, or nearly so: what is left can stand in one list. */
export function distinctParts<T extends { text: string }>(parts: T[]): T[] {
  const kept: T[] = [];
  for (const part of parts) {
    const clashes = kept.some((other) =>
      optionsDiffer({ stem: '', options: [other, part].map(({ text }) => ({ text, right: true })) }),
    );
    if (!clashes) kept.push(part);
  }
  return kept;
}
