import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { build } from '@/lib/content/build';
import { withFolder } from '@/lib/content/check';
import { formatMessages } from '@/lib/content/message';
import type { Source } from '@/lib/content/read';
import type { Example } from '@/lib/content/rule';
import { smallExam } from '@/lib/content/rules/examples';

/** Sources as reading would give them for an example, laid over the small exam, in the folder `demo`. */
export function sourcesOf(example: Example): Source[] {
  return Object.entries({ ...smallExam, ...example }).flatMap(([path, text]) =>
    text === undefined ? [] : [sourceOf(`demo/${path}`, text)],
  );
}

export function sourceOf(path: string, text: string): Source {
  return { path, text, hash: createHash('sha256').update(text).digest('hex') };
}

/** The messages that an example gets, as people read them. */
export function check(example: Example): string[] {
  const { messages } = build(sourcesOf(example));
  const lines = formatMessages(withFolder(messages, '/somewhere/content'), 'text');
  return lines === '' ? [] : lines.split('\n');
}

/** Writes files below a content folder of their own, which goes when the test has finished. */
export async function folderOf(files: Record<string, string | Buffer | undefined>): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), 'content-')), 'content');
  onTestFinished(() => rm(dirname(folder), { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    if (text === undefined) continue;
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}
