import type { Root, Yaml } from 'mdast';
import type { z } from 'zod';
import { type Front, type FrontFault, parseFront } from './front';
import { type AnyKind, kindOfFolder } from './kinds/all';
import { type ExamFile, examFront } from './kinds/exam';
import type { ContentFile } from './model';
import { findExcess, parseMarkdown } from './parse';
import type { Source } from './read';

/** A Markdown file on its way into the model, with all that was found in it so far. */
export interface Draft {
  source: Source;
  path: string;
  exam: string;
  folder: string;
  name: string;
  /** Id without the exam: `decisions/serving-choice`; `exam` for exam.md. */
  id: string;
  kind?: AnyKind;
  tree: Root;
  /** What the parser would have choked on: the tree is then empty. */
  excess?: ReturnType<typeof findExcess>;
  front?: Front;
  frontFaults: FrontFault[];
  frontIssues: z.core.$ZodIssue[];
  /** The typed file, where its front matter is valid. */
  file?: ContentFile;
  examFile?: ExamFile;
}

/** An exam's files together, as rules look at them. */
export interface ExamDraft {
  id: string;
  drafts: Draft[];
  /** By id without the exam. */
  byId: Map<string, Draft>;
  exam?: Draft;
  /** Files that are no Markdown, by path. */
  others: Map<string, Source>;
  lock?: Source;
}

/** Parses one file. Never throws for what the file holds. */
export function draftOf(source: Source): Draft {
  const [exam = '', folder = '', rest = ''] = split(source.path);
  const isExam = folder === '' && rest === 'exam';
  const draft: Draft = {
    source,
    path: source.path,
    exam,
    folder,
    name: rest,
    id: folder ? `${folder}/${rest}` : rest,
    kind: kindOfFolder(folder),
    tree: { type: 'root', children: [] },
    frontFaults: [],
    frontIssues: [],
  };
  if (source.unreadable) return draft;
  draft.excess = findExcess(source.text);
  if (draft.excess) return draft;
  try {
    draft.tree = parseMarkdown(source.text);
  } catch {
    // findExcess keeps the parser from this; should it fail, the file is refused and not the build.
    draft.excess = { line: 1, found: 'text that the parser cannot follow', expected: 'plain Markdown' };
    return draft;
  }
  const head = draft.tree.children[0];
  if (head?.type === 'yaml') readFront(draft, head);
  if (draft.front && isExam) typeExam(draft, draft.front);
  else if (draft.front && draft.kind) typeFile(draft, draft.front, draft.kind);
  return draft;
}

function split(path: string): string[] {
  const parts = path.replace(/\.md$/, '').split('/');
  const [exam = '', ...inside] = parts;
  return inside.length < 2 ? [exam, '', inside[0] ?? ''] : [exam, inside[0] ?? '', inside.slice(1).join('/')];
}

function readFront(draft: Draft, head: Yaml) {
  const front = parseFront(head);
  if (Array.isArray(front)) draft.frontFaults = front;
  else draft.front = front;
}

function typeExam(draft: Draft, front: Front) {
  const result = examFront.safeParse(front.data, { reportInput: true });
  if (!result.success) {
    draft.frontIssues = result.error.issues;
    return;
  }
  const { path, tree, exam } = draft;
  draft.examFile = { kind: 'exam', id: exam, path, front: result.data, tree, hash: draft.source.hash };
}

function typeFile(draft: Draft, front: Front, kind: AnyKind) {
  const result = kind.front.safeParse(front.data, { reportInput: true });
  if (!result.success) {
    draft.frontIssues = result.error.issues;
    return;
  }
  const body = kind.read(draft.tree, result.data);
  draft.file = {
    kind: kind.name,
    id: `${draft.exam}/${draft.id}`,
    exam: draft.exam,
    name: draft.name,
    path: draft.path,
    front: result.data,
    body,
    tree: draft.tree,
    fragments: kind.fragments(body),
    hash: draft.source.hash,
  } as ContentFile;
}

/** Puts the files of one exam together. */
export function gatherExam(id: string, drafts: Draft[], others: Source[]): ExamDraft {
  // A file beside the exams' folders is gathered under its own name, for a rule to say so.
  const isInside = ({ path }: { path: string }) => path === id || path.startsWith(`${id}/`);
  const inside = drafts.filter(isInside);
  return {
    id,
    drafts: inside,
    byId: new Map(inside.map((draft) => [draft.id, draft])),
    exam: inside.find((draft) => draft.id === 'exam'),
    others: new Map(others.filter(isInside).map((source) => [source.path, source])),
    lock: others.find((source) => source.path === `${id}/ids.lock`),
  };
}
