import { capital, inWords, listed } from '@/lib/content/phrases';
import type { Certainty } from '@/lib/items/answer';
import { grade } from '@/lib/items/grade';
import type { Key, Response } from '@/lib/items/item';
import { isComplete } from '@/lib/items/response';
import type { Shown, ShownAsk } from '@/lib/items/shown';

const said: Record<Certainty, string> = {
  guess: 'you guessed',
  think: 'you thought so',
  sure: 'you were sure',
};

/** The letter of an option, statement or partner by its place: A, B, C … */
export function letterOf(at: number): string {
  return String.fromCharCode(65 + at);
}

/** The line above the question: what asks, what is wanted, and how certain the answer was. */
export function hintOf({ kind, ask }: Shown, certainty?: Certainty | null): string {
  return [kind, wantedBy(ask), certainty && said[certainty]].filter(Boolean).join(' · ');
}

function wantedBy(ask: ShownAsk): string {
  switch (ask.form) {
    case 'single':
      return 'choose one';
    case 'multiple':
      return `choose ${inWords(ask.choose)}`;
    case 'statements':
      return 'judge each statement';
    case 'order':
      return 'put the steps in order';
    case 'match':
      return 'find each one’s partner';
    case 'complete':
      return ask.gaps.length === 1 ? 'fill the gap' : 'fill the gaps';
    case 'line':
      return ask.choose === 1 ? 'choose one line' : `choose ${inWords(ask.choose)} lines`;
  }
}

/** What a response still lacks before it can be given, as a sentence; undefined when it lacks nothing. */
export function missingIn(ask: ShownAsk, response: Response): string | undefined {
  if (isComplete(ask, response)) return undefined;
  if (Array.isArray(response)) {
    if (ask.form === 'single') return 'Choose one first.';
    const more = 'choose' in ask ? ask.choose - response.length : 0;
    return `Choose ${inWords(more)} ${response.length === 0 ? 'first' : 'more'}.`;
  }
  const open = Object.keys(response).filter((id) => response[id] === '');
  if (ask.form === 'complete')
    return `Gap${open.length === 1 ? ` ${open[0]} is` : `s ${listed(open)} are`} still empty.`;
  const [one, many] = ask.form === 'match' ? ['row', 'rows'] : ['statement', 'statements'];
  return open.length === 1
    ? `One ${one} is still open.`
    : `${capital(inWords(open.length))} ${many} are still open.`;
}

/** The answer's verdict in a sentence or two, as it is announced: "Wrong. Right is B: …". */
export function verdictOf({ ask }: Shown, key: Key, response: Response): string {
  const result = grade(key, response);
  if (!result) return 'This answer cannot be marked.';
  if (result.right) return 'Right.';
  const { points, of } = result;
  if (key.form === 'order') return `Wrong. ${orderWords(ask, result.parts)}`;
  const share = of > 1 && points > 0 ? `${capital(inWords(points))} of ${inWords(of)} right.` : 'Wrong.';
  return Array.isArray(key.right) ? `${share} ${rightWords(ask, key.right)}` : share;
}

function rightWords(ask: ShownAsk, right: string[]): string {
  if (ask.form === 'line') return `Right ${right.length === 1 ? 'is line' : 'are lines'} ${listed(right)}.`;
  if (!('options' in ask)) return '';
  const names = ask.options
    .map(({ id, text }, at) => ({ id, name: letterOf(at), text }))
    .filter(({ id }) => right.includes(id));
  const [one] = names;
  if (one && names.length === 1)
    return `Right is ${one.name}: ${one.text}${/[.?!]$/.test(one.text) ? '' : '.'}`;
  return `Right are ${listed(names.map(({ name }) => name))}.`;
}

function orderWords(ask: ShownAsk, parts: Record<string, boolean>): string {
  const early = 'steps' in ask ? ask.steps.filter(({ id }) => !parts[id]) : [];
  return `Too early: ${listed(early.map(({ text }) => `‘${text}’`))}.`;
}
