import { createHash } from 'node:crypto';
import { assemble } from './assemble';
import { checkExam, checkFile } from './check';
import { type Draft, gatherExam } from './draft';
import { draftOf } from './draft-of';
import { type Message, sortMessages } from './message';
import type { Model } from './model';
import type { Source } from './read';

/** What compiling gives: always its messages, and a model unless one of them is an error. */
export interface Build {
  model?: Model;
  messages: Message[];
}

/** What was found in each file, kept between builds under the file's path and hash. */
export type BuildCache = Map<string, { hash: string; draft: Draft; messages: Message[] }>;

/**
 * Compiles an exam's sources to a model: parse, check, assemble. Pure but for the cache, which saves
 * parsing and checking files that did not change. Never throws for what the files hold.
 */
export function build(sources: Source[], cache: BuildCache = new Map()): Build {
  const markdown = sources.filter((source) => source.path.endsWith('.md'));
  const others = sources.filter((source) => !source.path.endsWith('.md'));
  const paths = new Set(markdown.map((source) => source.path));
  for (const path of cache.keys()) if (!paths.has(path)) cache.delete(path);

  const drafts: Draft[] = [];
  const messages: Message[] = [];
  for (const source of markdown) {
    let entry = cache.get(source.path);
    if (entry?.hash !== source.hash) {
      const draft = draftOf(source);
      entry = { hash: source.hash, draft, messages: checkFile(draft) };
      cache.set(source.path, entry);
    }
    drafts.push(entry.draft);
    messages.push(...entry.messages);
  }
  const examIds = [...new Set(sources.map((source) => source.path.split('/')[0] ?? ''))];
  const exams = examIds.map((id) => gatherExam(id, drafts, others));
  for (const exam of exams) messages.push(...checkExam(exam));
  if (exams.length === 0) messages.push(nothingFound);

  const sorted = sortMessages(messages);
  if (sorted.some((message) => message.severity === 'error')) return { messages: sorted };
  return { model: assemble(exams, versionOf(sources)), messages: sorted };
}

const nothingFound: Message = {
  file: '',
  line: 1,
  column: 1,
  severity: 'error',
  ruleId: 'exam-is-described',
  message: 'found no exam in this folder, expected a folder with an exam.md. Check CONTENT_DIR.',
};

function versionOf(sources: Source[]): string {
  const hash = createHash('sha256');
  for (const source of sources) hash.update(`${source.path}\0${source.hash}\0`);
  return hash.digest('hex').slice(0, 12);
}
