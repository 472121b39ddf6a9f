import type { Root } from 'mdast';

/** A place in a file, both counted from 1. */
export interface Place {
  line: number;
  column: number;
}

/** What every file of knowledge has, whatever its kind. */
export interface FileOf<Name extends string, Front, Body> {
  kind: Name;
  /** Stored id: exam, folder and name, as in `ai-300/decisions/serving-choice`. */
  id: string;
  exam: string;
  /** The file's name without its ending. */
  name: string;
  /** Path below the content folder, as messages print it. */
  path: string;
  front: Front;
  body: Body;
  tree: Root;
  /** Parts of the file that have an id of their own, in the order of the text. */
  fragments: Fragment[];
  /** Hash of the file's bytes: what was rendered from it is kept under this key. */
  hash: string;
}

/** A part of a file with an id of its own: a table's row, a checklist's item, an option. */
export interface Fragment {
  /** Unique within its file: what stands behind the `#`. */
  id: string;
  text: string;
  place: Place;
  rateable: boolean;
  /** Whether a learner ticks it as done: an item of a checklist or a path. */
  tickable?: boolean;
  /** What ticks it by itself: see kinds/ticking.ts. */
  ticks?: string;
}

/**
 * Every kind's file under the kind's name. Each kind enters its own (`declare module '../file'`), so that rules
 * and the model can speak of all kinds without leaning on any. It is filled by the files in kinds/.
 */
// biome-ignore lint/suspicious/noEmptyInterface: the kinds fill it.
export interface FilesByKind {}

export type Kind = keyof FilesByKind;
export type FileOfKind<K extends Kind> = FilesByKind[K];
/** A file of knowledge of one of the kinds. */
export type ContentFile = FilesByKind[Kind];
