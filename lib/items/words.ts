import { slug } from 'github-slugger';
import type { Word } from './item';

/** Each text once, with an id made of it, in an order that tells nothing: yes before no, else the alphabet's. */
export function wordsOf(texts: string[]): Word[] {
  const distinct = [...new Set(texts)].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const taken = new Set<string>();
  return distinct.map((text) => {
    let id = slug(text) || 'choice';
    while (taken.has(id)) id = `${id}-1`;
    taken.add(id);
    return { id, text };
  });
}

const rank = (text: string): number => (/^(yes|true)$/i.test(text) ? 0 : 1);

/** The id of a text among some words. */
export function idOfWord(text: string, words: Word[]): string {
  return words.find((word) => word.text === text)?.id ?? '';
}
