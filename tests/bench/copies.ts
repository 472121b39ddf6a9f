import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from '@/lib/content/build';
import { formatLock, newIds } from '@/lib/content/lock';
import type { Source } from '@/lib/content/read';

/**
 * Content of at least so many Markdown files: the given one and as many whole copies of it as that takes. A copy
 * has ids, names and stems of its own, so that all rules hold.
 */
export function withCopies(original: Source[], files: number): Source[] {
  const copied = original.filter(({ path }) => /^[^/]+\/[^/]+\/.+\.md$/.test(path));
  const names = copied.map(({ path }) => path.replace(/^[^/]+\/|\.md$/g, ''));
  const copies = Math.ceil(
    (files - original.filter(({ path }) => path.endsWith('.md')).length) / copied.length,
  );
  const made = Array.from({ length: Math.max(0, copies) }, (_, copy) =>
    copied.map((source) => copyOf(source, copy, names)),
  );
  return [...original, ...made.flat()];
}

/**
 * Writes content below a folder, with every id in its ids.lock as in one that was checked.
 * @throws when the content has errors.
 */
export function writeContent(sources: Source[], folder: string) {
  const { model, messages } = build(sources);
  if (!model)
    throw new Error(`The copied content has errors:\n${JSON.stringify(messages.slice(0, 5), null, 2)}`);
  const locks = model.exams.map((exam) =>
    sourceOf(`${exam.id}/ids.lock`, formatLock(newIds(model, exam.id, []))),
  );
  for (const { path, text } of [...sources, ...locks]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function copyOf({ path, text }: Source, copy: number, names: string[]): Source {
  const renamed = text.replace(/\b[a-z]+\/[a-z0-9-]+\b/g, (name) =>
    names.includes(name) ? `${name}-${copy}` : name,
  );
  const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(renamed) ?? [];
  const front = head
    .replace(/^area: .*$/m, (line) => `${line}-${copy}`)
    .replace(/(?<=^title: ).*$/m, (name) => nameOf(name, copy))
    .replace(/(?<=^also: \[).*(?=\]$)/m, (names) => names.replace(/[^,]+/g, (name) => nameOf(name, copy)));
  const own = path.includes('/scenarios/') ? interspersed(body, copy) : body;
  return sourceOf(path.replace(/\.md$/, `-${copy}.md`), `---\n${front}\n---\n${own}`);
}

/** A name of its own: the copy's ending on its last word. */
function nameOf(name: string, copy: number): string {
  return name.replace(/[\p{L}\p{N}](?=[^\p{L}\p{N}]*$)/u, (last) => last + wordOf(copy));
}

/** What is no prose: code, formulas, addresses, ids and headings. */
const kept = /```[\s\S]*?```|`[^`\n]*`|\$\$[\s\S]*?\$\$|\]\([^)]*\)|\{#[^}]*\}|^## .*$/m;

/** The same text with a word of the copy's own behind every other one, so that no stem is another's. */
function interspersed(text: string, copy: number): string {
  const insert = (prose: string) => prose.replace(/(?<=\p{Ll}) (?=\p{Ll})/gu, ` ${wordOf(copy)} `);
  let [done, rest] = ['', text];
  for (let next = kept.exec(rest); next; next = kept.exec(rest)) {
    done += insert(rest.slice(0, next.index)) + next[0];
    rest = rest.slice(next.index + next[0].length);
  }
  return done + insert(rest);
}

/** A short word, so that no rule takes it for a clue. */
function wordOf(copy: number): string {
  return `${'bdfgklmnprstvz'[copy % 14]}${'aeiou'[Math.floor(copy / 14)]}`;
}

function sourceOf(path: string, text: string): Source {
  return { path, text, hash: createHash('sha256').update(text).digest('base64url').slice(0, 16) };
}
