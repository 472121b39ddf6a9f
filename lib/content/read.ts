import { createHash } from 'node:crypto';
import type { Dirent } from 'node:fs';
import { lstat, readdir, readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { isDrawing } from './diagrams';

/** A file as it was found: its text, or why there is none. */
export interface Source {
  /** Path below the content folder, with forward slashes: `ai-300/areas/retrieval.md`. */
  path: string;
  hash: string;
  text: string;
  /** Why the file cannot be used; its text is then empty. */
  unreadable?: string;
}

/** No file of knowledge comes near this; what does is a mistake, and slow to parse. */
const LARGEST_FILE = 256 * 1024;
const LARGEST_PICTURE = 2 * 1024 * 1024;
/** A drawing stands in the page itself, on every visit. */
const LARGEST_DRAWING = 128 * 1024;
/** Room for the ids of some fifty thousand files. */
const LARGEST_LOCK = 32 * 1024 * 1024;

/**
 * Reads every file below a content folder. This is the only part of the compiler that touches the disk.
 * Hidden files, editors' leftovers and README.md beside the exams are passed over.
 * @throws when the folder itself cannot be read.
 */
export async function readSources(folder: string): Promise<Source[]> {
  const root = await realpath(folder);
  const sources: Source[] = [];
  const walk = async (below: string) => {
    let entries: Dirent[];
    try {
      entries = await readdir(join(root, below), { withFileTypes: true });
    } catch (error) {
      if (below === '') throw error;
      sources.push(unreadable(below, `a folder that cannot be opened (${codeOf(error)})`));
      return;
    }
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = below ? `${below}/${entry.name}` : entry.name;
      if (isPassedOver(path)) continue;
      if (entry.isDirectory() && /\.md$/i.test(entry.name)) sources.push(unreadable(path, 'a folder'));
      else if (entry.isDirectory()) await walk(path);
      else sources.push(await readSource(root, path));
    }
  };
  await walk('');
  return sources;
}

/** True for paths that are no content: hidden files, editors' leftovers, and the guide beside the exams. */
export function isPassedOver(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.startsWith('.') || /~$|\.(swp|tmp|orig)$|^#.*#$/.test(name) || path === 'README.md';
}

/** Reads one file by its path below the content folder. Never throws: a file that cannot be read says why. */
export async function readSource(root: string, path: string): Promise<Source> {
  try {
    const stats = await lstat(join(root, path));
    if (stats.isSymbolicLink()) return unreadable(path, 'a symbolic link');
    if (!stats.isFile()) return unreadable(path, 'something that is no file');
    if (stats.size > largest(path)) return unreadable(path, `${Math.ceil(stats.size / 1024)} KB`);
    const bytes = await readFile(join(root, path));
    const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 16);
    return { path, hash, ...decode(bytes, path) };
  } catch (error) {
    return unreadable(path, `a file that cannot be opened (${codeOf(error)})`);
  }
}

function unreadable(path: string, why: string): Source {
  return { path, hash: why, text: '', unreadable: why };
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}

function largest(path: string): number {
  if (path.endsWith('/ids.lock')) return LARGEST_LOCK;
  if (isDrawing(path)) return LARGEST_DRAWING;
  return isImage(path) ? LARGEST_PICTURE : LARGEST_FILE;
}

function decode(bytes: Buffer, path: string): { text: string; unreadable?: string } {
  if (isImage(path) && !isDrawing(path)) return { text: '' };
  if (bytes.includes(0)) {
    const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    return { text: '', unreadable: utf16 ? 'text in UTF-16' : 'a binary file' };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { text: '', unreadable: 'text that is not UTF-8' };
  }
}

/** The bytes of a picture by its path below the content folder; undefined when it is none, or a link. */
export async function readPicture(root: string, path: string): Promise<Buffer | undefined> {
  if (!isImage(path)) return undefined;
  const file = join(root, path);
  const stats = await lstat(file).catch(() => undefined);
  return stats?.isFile() ? readFile(file) : undefined;
}

/** True for the kinds of picture that pages may show. */
export function isImage(path: string): boolean {
  return /\.(svg|png|webp|jpe?g)$/.test(path);
}
