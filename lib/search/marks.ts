import { joinedOf, runsOf, wordsOf } from './words';

/** A stretch of text, and whether it is what was looked for. */
export interface Piece {
  text: string;
  /** Where it begins. */
  from: number;
  isMatch: boolean;
}

interface Stretch {
  from: number;
  to: number;
  term: string;
}

/** How much is shown of a text in which something was found, in characters, and how much of it before that. */
const SNIPPET = 180;
const LEAD = 50;

/** Cuts a text into what was looked for and what stands between. Together the pieces are the text. */
export function marked(text: string, terms: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const { from, to } of matchesIn(text, terms)) {
    if (from > done) pieces.push({ text: text.slice(done, from), from: done, isMatch: false });
    pieces.push({ text: text.slice(from, to), from, isMatch: true });
    done = to;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), from: done, isMatch: false });
  return pieces;
}

/** The part of a text with the most of what was looked for; its beginning where there is nothing of it. */
export function snippetOf(text: string, terms: ReadonlySet<string>): string {
  const matches = matchesIn(text, terms);
  let [best, most] = [0, 0];
  for (const [at, { from }] of matches.entries()) {
    const near = matches.slice(at).filter(({ to }) => to <= from + SNIPPET - LEAD);
    const count = new Set(near.map(({ term }) => term)).size;
    if (count > most) [best, most] = [from, count];
  }
  return cut(text, best);
}

/** About as much of a text as a snippet holds, by whole words, with signs where something is left out. */
export function cut(text: string, around = 0, length = SNIPPET): string {
  if (text.length <= length) return text;
  const wanted = Math.max(0, Math.min(around - LEAD, text.length - length));
  const from = wanted === 0 ? 0 : text.indexOf(' ', wanted) + 1;
  const end = Math.min(text.length, from + length);
  const blank = end === text.length ? end : text.lastIndexOf(' ', end);
  const to = blank > from ? blank : end;
  return `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`;
}

function matchesIn(text: string, terms: ReadonlySet<string>): Stretch[] {
  return runsOf(wordsOf(text)).flatMap((run): Stretch[] => {
    const [first, last] = [run[0], run.at(-1)];
    const joined = joinedOf(run);
    if (run.length > 1 && first && last && terms.has(joined))
      return [{ from: first.from, to: last.to, term: joined }];
    return run.filter(({ term }) => terms.has(term));
  });
}
