import type { Root, RootContent } from 'mdast';
import { z } from 'zod';
import type { FileOf, Fragment } from '../file';

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
  /** How many questions with one defensible answer the file gives. */
  questions(file: FileOf<Name, Front, Body>): number;
  /** Its files' own order, smallest first, where they have one besides their titles. */
  rank?(front: Front): number;
  /** Named parts that a page shows each by itself. One part `body` where there is nothing to keep apart. */
  parts(file: FileOf<Name, Front, Body>): Record<string, RootContent[]>;
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

export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
export const slug = z.string().regex(slugPattern, 'a name of lowercase letters, digits and hyphens');
export const sentence = z.string().trim().min(1, 'some text').max(300, 'at most 300 characters');
export const day = z.iso.date('a day such as 2026-11-20');
export const unitPath = z
  .string()
  .regex(/^[a-z-]+\/[a-z0-9-]+(#[^\s#]+)?$/, 'an id such as decisions/serving-choice#nightly');

/** Front matter that every kind of file has. */
export const commonFront = {
  title: z.string().trim().min(1, 'some text').max(120, 'at most 120 characters'),
  objectives: z
    .array(z.string('an objective such as 2.3.1').regex(/^\d+\.\d+\.\d+$/, 'an objective such as 2.3.1'))
    .min(1, 'at least one objective'),
  status: z.enum(['draft', 'reviewed']).default('draft'),
  checked: day.optional(),
  source: sentence.optional(),
  /** Ids that this file, or a fragment of it, used to have. */
  aliases: z.array(unitPath).default([]),
};

/** Front matter of a kind that may serve the whole exam: its area and objectives can be left out. */
export const commonFrontOfPlans = {
  ...commonFront,
  area: slug.optional(),
  objectives: z.array(commonFront.objectives.element).default([]),
};

/** The body without its front matter. */
export function bodyOf(tree: Root): RootContent[] {
  return tree.children.filter((node) => node.type !== 'yaml');
}
