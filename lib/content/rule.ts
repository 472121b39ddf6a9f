import type { Nodes } from 'mdast';
import type { Draft, ExamDraft } from './draft';
import type { FileOfKind, Kind, Place } from './file';
import type { Severity } from './message';
import { placeOf } from './sections';

/** What a rule has to say about one place: printed as "found …, expected …. Fix." */
export interface Finding {
  found: string;
  expected: string;
  /** What to do about it, as a whole sentence. */
  fix: string;
}

/** Files of an example exam by their path in it, laid over a small valid exam; undefined takes one away. */
export type Example = Record<string, string | undefined>;

/** Something that holds for good content. One rule a file; its kind lists it, or rules/all.ts where it is for all. */
export interface Rule {
  /** States what holds, as in `link-resolves`. */
  id: string;
  group: 'structure' | 'coverage' | 'item writing';
  severity: Severity;
  /** One sentence for authors. */
  holds: string;
  /** Looks at one file by itself. */
  file?: (draft: Draft, report: (at: Place | Nodes, finding: Finding) => void) => void;
  /** Looks at an exam's files together. */
  exam?: (
    exam: ExamDraft,
    report: (file: { path: string }, at: Place | Nodes, finding: Finding) => void,
  ) => void;
  passes: Example;
  /** An example that breaks this rule and no other, and the messages that it gets. */
  fails: { files: Example; messages: string[] };
}

/** Where something stands, given as a place or as a node. */
export function toPlace(at: Place | Nodes): Place {
  return 'type' in at ? placeOf(at) : at;
}

/** The typed file of a draft where it is of this kind. */
export function asKind<K extends Kind>(draft: Draft, kind: K): FileOfKind<K> | undefined {
  return draft.file?.kind === kind ? (draft.file as FileOfKind<K>) : undefined;
}

/** The typed files of one kind in an exam, each with its draft. */
export function filesOf<K extends Kind>(exam: ExamDraft, kind: K): { draft: Draft; file: FileOfKind<K> }[] {
  return exam.drafts.flatMap((draft) => {
    const file = asKind(draft, kind);
    return file ? [{ draft, file }] : [];
  });
}

/** Where a key of the front matter has its value. */
export function frontPlace(draft: Draft, ...path: PropertyKey[]): Place {
  return draft.front?.place(path) ?? { line: 1, column: 1 };
}

/** A place at the head of a file, for what is missing from it as a whole. */
export const atStart: Place = { line: 1, column: 1 };
