import { posix } from 'node:path';
import type { Definition, Image, Link, Root } from 'mdast';
import { eachNode } from './nodes';

/** Where a link in a file leads. */
export type Target =
  | { kind: 'outside'; url: string }
  | { kind: 'here'; fragment: string }
  /** Another file of the exam: its id without the exam, and perhaps a fragment. */
  | { kind: 'unit'; id: string; fragment?: string }
  /** A path that is no Markdown file, as of a picture. */
  | { kind: 'path'; path: string }
  | { kind: 'unsafe'; url: string };

/** Reads a link's address as it stands in the file at `path` (below the content folder). */
export function targetOf(url: string, path: string): Target {
  if (/^https?:\/\//i.test(url)) return { kind: 'outside', url };
  if (url.startsWith('#')) return { kind: 'here', fragment: safeDecode(url.slice(1)) };
  // Browsers drop control characters and blanks before they look for a scheme.
  const bare = [...url].filter((character) => character > ' ').join('');
  if (/^[a-z][a-z0-9+.-]*:/i.test(bare) || bare.startsWith('//') || bare.startsWith('\\'))
    return { kind: 'unsafe', url };
  const [place = '', fragment] = url.split('#');
  const joined = posix.normalize(posix.join(posix.dirname(path), safeDecode(place)));
  const inExam = joined.split('/').slice(1).join('/');
  if (!joined.endsWith('.md')) return { kind: 'path', path: joined };
  if (joined.split('/')[0] !== path.split('/')[0]) return { kind: 'path', path: joined };
  return { kind: 'unit', id: inExam.replace(/\.md$/, ''), fragment: fragment && safeDecode(fragment) };
}

/** What one writes in the file at `path` to link to another of its exam, by its id without the exam. */
export function addressOf(id: string, path: string, fragment?: string): string {
  const address = posix.relative(posix.dirname(path), `${path.split('/')[0]}/${id}.md`);
  return fragment ? `${address}#${fragment}` : address;
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Every link in a tree: inline ones, and definitions of those by reference. */
export function linksIn(tree: Root): (Link | Image | Definition)[] {
  const links: (Link | Image | Definition)[] = [];
  for (const type of ['link', 'image', 'definition'] as const)
    eachNode(tree, type, (node) => links.push(node));
  return links;
}
