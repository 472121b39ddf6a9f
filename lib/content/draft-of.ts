import type { Yaml } from 'mdast';
import type { Draft } from './draft';
import type { ContentFile } from './file';
import { type Front, parseFront } from './front';
import { type AnyKind, kindOfFolder } from './kinds/all';
import { examFront } from './kinds/exam';
import { findExcess, parseMarkdown } from './parse';
import type { Source } from './read';
import { findSlips } from './slips';

/** Parses one file. Never throws for what the file holds. */
export function draftOf(source: Source): Draft {
  const [exam = '', folder = '', rest = ''] = split(source.path);
  const kind = kindOfFolder(folder);
  const isExam = folder === '' && rest === 'exam';
  const draft: Draft = {
    source,
    path: source.path,
    exam,
    folder,
    name: rest,
    id: folder ? `${folder}/${rest}` : rest,
    kind,
    tree: { type: 'root', children: [] },
    slips: [],
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
  if (head?.type !== 'yaml') {
    // Front matter that was read as text made headings, lists and prose of what is none.
    draft.tree = { type: 'root', children: [] };
    return draft;
  }
  draft.slips = findSlips(draft.tree, source.text);
  readFront(draft, head);
  if (draft.front && isExam) typeExam(draft, draft.front);
  else if (draft.front && kind) typeFile(draft, draft.front, kind);
  return draft;
}

function split(path: string): string[] {
  const parts = path.replace(/\.md$/, '').split('/');
  const [exam = '', ...inside] = parts;
  return inside.length < 2 ? [exam, '', inside[0] ?? ''] : [exam, inside[0] ?? '', inside.slice(1).join('/')];
}

function readFront(draft: Draft, head: Yaml) {
  const front = parseFront(head);
  if ('found' in front) draft.frontFault = front;
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
  // What is missing from such a file is there, and was read as prose.
  if (draft.slips.length > 0) return;
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
