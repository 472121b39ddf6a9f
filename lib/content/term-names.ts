/** A name where a text uses it: from the first character to behind the last one, in UTF-16 units. */
export interface Mention<T> {
  from: number;
  to: number;
  /** What the name stands for. */
  of: T;
}

interface Node<T> {
  next: Map<string, Node<T>>;
  of?: T;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** What makes one word of two where it stands between them without blanks. */
const JOINER = /[-‐‑_.@:]/;

/**
 * Makes a search for names as whole words, whatever their case, their plural and whether a hyphen or a blank
 * stands between their words; words in capitals, as RAG, are found in capitals alone. It finds, from left to
 * right, the longest name at each place. All names are looked for at once, word by word, so that the time
 * grows with the text and not with the number of names. Of two things with one name the first has it.
 */
export function createFinder<T>(names: Iterable<readonly [string, T]>): (text: string) => Mention<T>[] {
  const root: Node<T> = { next: new Map() };
  for (const [name, of] of names) {
    for (const form of formsOf(name)) enter(root, form, of);
  }
  return (text) => findIn(root, text);
}

/** The ways in which texts write a name, singular and plural, with one blank for every hyphen or blank. */
export function formsOf(name: string): string[] {
  const singular = tokensOf(name).map(({ gap, word }, at) => (at > 0 ? gapKey(gap) : '') + wordKey(word));
  const last = singular.at(-1) ?? '';
  return [last, ...pluralsOf(last)].map((word) => [...singular.slice(0, -1), word].join('\u0000'));
}

interface Token {
  word: string;
  /** What stands between this word and the one before it. */
  gap: string;
  from: number;
  to: number;
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: word, index: from } of text.matchAll(WORD)) {
    tokens.push({ word, gap: text.slice(tokens.at(-1)?.to ?? 0, from), from, to: from + word.length });
  }
  return tokens;
}

function enter<T>(root: Node<T>, form: string, of: T) {
  let node = root;
  for (const key of form.split('\u0000')) {
    const next = node.next.get(key) ?? { next: new Map() };
    node.next.set(key, next);
    node = next;
  }
  node.of ??= of;
}

function findIn<T>(root: Node<T>, text: string): Mention<T>[] {
  const mentions: Mention<T>[] = [];
  const tokens = tokensOf(text);
  const endsAt = (at: number) => !isJoined(text, tokens, at);
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || JOINER.test(token.gap.slice(-1))) continue;
    const found = longestFrom(root, tokens, at, endsAt);
    if (!found) continue;
    mentions.push({ from: token.from, to: tokens[found.last]?.to ?? token.to, of: found.of });
    at = found.last;
  }
  return mentions;
}

/** The longest name that begins with a token and ends where a word ends. */
function longestFrom<T>(root: Node<T>, tokens: Token[], first: number, endsAt: (at: number) => boolean) {
  let best: { last: number; of: T } | undefined;
  const follow = (node: Node<T>, at: number) => {
    const token = tokens[at];
    if (!token) return;
    const gap = at > first ? gapKey(token.gap) : '';
    const word = token.word.normalize('NFC');
    // Names in capitals are entered as they are, all others in small letters.
    for (const key of new Set([gap + word, gap + word.toLowerCase()])) {
      const next = node.next.get(key);
      if (!next) continue;
      if (next.of !== undefined && (!best || at > best.last) && endsAt(at)) best = { last: at, of: next.of };
      follow(next, at + 1);
    }
  };
  follow(root, first);
  return best;
}

/** Whether a token and what follows it are one word, as in `endpoint-wide` or `endpoint.yaml`. */
function isJoined(text: string, tokens: Token[], at: number): boolean {
  const next = tokens[at + 1];
  const after = text.slice(tokens[at]?.to, next?.from);
  return next ? after.length === 1 && JOINER.test(after) : /^[-‐‑_]$/.test(after);
}

function wordKey(word: string): string {
  const composed = word.normalize('NFC');
  return isAbbreviation(composed) ? composed : composed.toLowerCase();
}

function isAbbreviation(word: string): boolean {
  return word.length > 1 && /\p{Lu}/u.test(word) && !/\p{Ll}/u.test(word);
}

function gapKey(gap: string): string {
  return /^(?:\s+|[-‐‑])$/.test(gap) ? ' ' : gap;
}

function pluralsOf(word: string): string[] {
  if (isAbbreviation(word.trim())) return [`${word}s`];
  if (/[^aeiou]y$/.test(word)) return [`${word.slice(0, -1)}ies`];
  return /(?:[sxz]|[cs]h)$/.test(word) ? [`${word}es`] : [`${word}s`];
}
