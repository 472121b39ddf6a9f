import type { Root, RootContent } from 'mdast';
import type { z } from 'zod';
import type { ContentFile, FileOf, Fragment } from '../file';
import type { Rule } from '../rule';

/** What a kind of file is: one object of this shape in a file of its own, listed in all.ts. */
export interface KindDefinition<Name extends string, Front, Body> {
  name: Name;
  /** Its folder, and so the first part of its ids and addresses. */
  folder: string;
  one: string;
  many: string;
  /** Where the navigation puts it: what to know, what to do, or what to plan with. */
  shelf: Shelf;
  /** How its list is laid out: by domain and area unless it says otherwise. */
  listed?: 'by title';
  /** Whether a learner can rate a whole file of this kind. */
  rateable: boolean;
  front: z.ZodType<Front>;
  /** Finds the kind's parts in the text. Tolerant: what is missing is left out, and rules speak of it. */
  read(tree: Root, front: Front): Body;
  /** The parts that have an id of their own. */
  fragments(body: Body): Fragment[];
  /**
   * The questions with one defensible answer that the file gives, among the files of its exam: for each the
   * objectives that it serves. lib/items makes just these.
   */
  questions(file: FileOf<Name, Front, Body>, among: readonly ContentFile[]): string[][];
  /** Its files' own order, smallest first, where they have one besides their titles. */
  rank?(front: Front): number;
  /** What a file is about in one line of plain text: it stands below the title, in lists and on pages. */
  line(file: FileOf<Name, Front, Body>): string;
  /** Named parts that a page shows each by itself. One part `body` where there is nothing to keep apart. */
  parts(file: FileOf<Name, Front, Body>): Record<string, RootContent[]>;
  /** What holds for files of this kind besides what holds for all. A rule may belong to several kinds. */
  rules: Rule[];
  /** A valid file to start from. */
  skeleton(start: Start): string;
}

/** The shelves of the navigation, from top to bottom, with the words on them. */
export const shelves = { know: 'Know', do: 'Do', plan: 'Plan' } as const;
export type Shelf = keyof typeof shelves;

/** What a new file can refer to, taken from the exam that it is for. */
export interface Start {
  title: string;
  area: string;
  domain: string;
  objective: string;
  /** Id of a decision's row. */
  rule: string;
}

/** Gives a kind's definition its types. */
export function defineKind<Name extends string, Front, Body>(
  definition: KindDefinition<Name, Front, Body>,
): KindDefinition<Name, Front, Body> {
  return definition;
}

/** The body without its front matter. */
export function bodyOf(tree: Root): RootContent[] {
  return tree.children.filter((node) => node.type !== 'yaml');
}
