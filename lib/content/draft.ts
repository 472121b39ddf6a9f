import type { Root } from 'mdast';
import type { z } from 'zod';
import type { ContentFile, Kind } from './file';
import type { Front } from './front';
import type { FrontFault } from './front-faults';
import type { ExamFile } from './kinds/exam';
import type { findExcess } from './parse';
import type { Source } from './read';
import type { Slip } from './slips';

/** A Markdown file on its way into the model, with all that was found in it so far. */
export interface Draft {
  source: Source;
  path: string;
  exam: string;
  folder: string;
  name: string;
  /** Id without the exam: `decisions/serving-choice`; `exam` for exam.md. */
  id: string;
  /** The kind whose folder it lies in. */
  kind?: { name: Kind; front: z.ZodType };
  tree: Root;
  /** What the parser would have choked on: the tree is then empty. */
  excess?: ReturnType<typeof findExcess>;
  front?: Front;
  /** Lines read as prose that were meant for something else. */
  slips: Slip[];
  frontFault?: FrontFault;
  frontIssues: z.core.$ZodIssue[];
  /** The typed file, where its front matter is valid and nothing in it is read as what it was not meant for. */
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
