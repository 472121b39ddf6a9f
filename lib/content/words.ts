/*
 * Words as the checks of questions compare them. Texts come from markedText: plain but for `**` around what
 * is bold and backticks around code.
 */

const bold = /\*\*/g;
const code = /`[^`]*`/g;

/** A text as a candidate sees it. */
export function plainOf(text: string): string {
  return text.replaceAll('`', '').replace(bold, '').replace(/\s+/gu, ' ').trim();
}

/** A text without its code, in small letters, for checks that look at prose. */
export function proseOf(text: string): string {
  return plainOf(text.replace(code, ' ')).normalize('NFC').toLowerCase();
}

/** How long a text looks, in characters. */
export function lengthOf(text: string): number {
  return [...plainOf(text).normalize('NFC')].length;
}

/** True where a text has code in it: there, every sign and every capital counts. */
export function hasCode(text: string): boolean {
  return text.includes('`');
}

/** What is longer is no word, and would take the patterns below too long. */
const LONGEST_WORD = 100;

/** Signs at a word's edges that change no meaning. Others do: C, C# and C++, < 5 and > 5. */
const before = /^["'([{“”‘’«»„¿¡]+/u;
const after = /["')\]}“”‘’«».,;:!?…。，；：！？]+$/u;

/**
 * A text as the words by which two texts are compared: small letters, no punctuation, no articles. An A that
 * is a name ("plan A") is no article. Never empty for a text that is not.
 */
export function tokensOf(text: string): string[] {
  const plain = plainOf(text).normalize('NFC');
  if (hasCode(text)) return plain.split(' ').filter((word) => word !== '');
  const words = plain
    .split(' ')
    .map((word) => (word.length > LONGEST_WORD ? word : word.replace(before, '').replace(after, '')))
    .filter((word) => word !== '' && !/^[-–—]+$/.test(word));
  const kept = words.filter((word, at) => at === words.length - 1 || !isArticle(word, at));
  return kept.length > 0 ? kept.map((word) => word.toLowerCase()) : plain === '' ? [] : [plain];
}

function isArticle(word: string, at: number): boolean {
  return at === 0 ? /^(a|an|the)$/i.test(word) : /^(a|[Aa]n|[Tt]he)$/.test(word);
}

const LEAST_LETTERS = 5;

/**
 * The words of a text that can be a clue, by their roots: at least five letters and no function word.
 * Gives each root with the word as it stands.
 */
export function rootsOf(text: string): Map<string, string> {
  const roots = new Map<string, string>();
  for (const [word] of text.normalize('NFC').matchAll(/[\p{L}\p{M}]+/gu)) {
    const small = word.toLowerCase();
    if (small.length < LEAST_LETTERS || functionWords.has(small)) continue;
    const root = rootOf(small);
    if (!roots.has(root)) roots.set(root, word);
  }
  return roots;
}

const endings =
  /(?:i[sz]ations?|i[sz](?:e|es|ed|ing)|ations?|at(?:e|es|ed|ing|ors?)|ments?|ingly|ings?|edly|ions?|ers?|ors?|ies|ied|ed|es|ly|als?|e|y|(?<!s)s)$/u;
const LEAST_ROOT = 4;

/** A word without its English endings, roughly: deployments, deployed and deploy have one root. */
export function rootOf(word: string): string {
  if (word.length > LONGEST_WORD) return word;
  let root = word;
  for (;;) {
    const shorter = root.replace(endings, '');
    if (shorter === root || shorter.length < LEAST_ROOT) return root;
    root = shorter.replace(/([^aeiousl])\1$/u, '$1');
  }
}

const functionWords = new Set(
  `about above across after again against almost along already although among another anything around because
  become becomes before behind being below beside between beyond cannot could during either enough every first
  further given having however instead itself might neither never nobody nothing often other others ought
  perhaps quite rather second several shall should since someone something still their theirs themselves there
  these thing things third those though three through today together towards under until using which while
  whole whose within without would`.split(/\s+/),
);
