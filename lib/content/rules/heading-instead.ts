import type { Heading, Paragraph, Root } from 'mdast';
import { toString as plain } from 'mdast-util-to-string';
import { contains } from '../alike';
import type { Finding } from '../rule';
import { nearest, quote } from '../wording';
import { tokensOf } from '../words';

/**
 * What stands in a file for the heading of a section that it does not have: that heading with a colon, a letter
 * wrong, a word more or less, at another depth, or as prose. What is another section of the file is none of these.
 */
export function headingInstead(
  tree: Root,
  title: string,
  titles: Iterable<string>,
): (Finding & { at: Heading | Paragraph }) | undefined {
  const known = new Set([...titles].map((one) => one.toLowerCase()));
  for (const at of tree.children) {
    if (at.type !== 'heading' && at.type !== 'paragraph') continue;
    const text = plain(at).trim();
    const isMeant =
      at.type === 'heading'
        ? isNearly(text, title) && !(at.depth === 2 && known.has(text.toLowerCase()))
        : isTheSame(text, title);
    if (!isMeant) continue;
    const found =
      at.type === 'heading' ? quote(`${'#'.repeat(at.depth)} ${text}`) : `${quote(text)} as prose`;
    return { at, found, expected: `the heading "## ${title}"`, fix: `Write "## ${title}" there.` };
  }
  return undefined;
}

function isTheSame(text: string, title: string): boolean {
  return text.replace(/\s*:$/, '').toLowerCase() === title.toLowerCase();
}

function isNearly(text: string, title: string): boolean {
  if (isTheSame(text, title) || nearest(text, [title]) !== undefined) return true;
  const [one, two] = [tokensOf(text), tokensOf(title)];
  return contains(one, two) || contains(two, one);
}
