import type { RootContent, Table } from 'mdast';
import { z } from 'zod';
import type { FileOf } from '../file';
import { distinctionIsWhole } from '../rules/distinction-is-whole';
import { findSection, firstOf, sectionsOf } from '../sections';
import { distinctParts } from '../single-choice';
import { bodyOf, defineKind } from './define';
import { commonFront, sentence, slug } from './fields';
import {
  answersOf,
  askedOf,
  firstSentence,
  fragmentsOf,
  paragraph,
  readStatements,
  type Statement,
} from './parts';

const front = z.strictObject({
  ...commonFront,
  area: slug,
  /** The two that are not to be confused, as their sections and the statements name them. */
  left: sentence,
  right: sentence,
});

export interface DistinctionBody {
  /** What stands under each heading that a distinction has; undefined where the heading is missing. */
  left?: RootContent[];
  right?: RootContent[];
  tellThemApart?: RootContent[];
  trap?: RootContent[];
  statements: Statement[];
  table?: Table;
}

export type DistinctionFile = FileOf<'distinction', z.infer<typeof front>, DistinctionBody>;

declare module '../file' {
  interface FilesByKind {
    distinction: DistinctionFile;
  }
}

export const distinction = defineKind<'distinction', DistinctionFile['front'], DistinctionBody>({
  name: 'distinction',
  folder: 'distinctions',
  one: 'Distinction',
  many: 'Distinctions',
  shelf: 'know',
  rateable: true,
  front,
  read(tree, { left, right }) {
    const { sections } = sectionsOf(tree);
    const table = firstOf(findSection(sections, 'Statements')?.nodes ?? [], 'table');
    return {
      left: findSection(sections, left)?.nodes,
      right: findSection(sections, right)?.nodes,
      tellThemApart: findSection(sections, 'Tell them apart')?.nodes,
      trap: findSection(sections, 'Trap')?.nodes,
      statements: readStatements(table),
      table,
    };
  },
  fragments: (body) => fragmentsOf(body.statements),
  questions: (file) => (judgedIn(file).length > 0 ? [file.front.objectives] : []),
  line: ({ front, body }) => firstSentence(body.tellThemApart) || `${front.left} or ${front.right}?`,
  parts({ front, body, tree }) {
    const { sections } = sectionsOf(tree);
    const apart = (title: string): RootContent[] => {
      const section = findSection(sections, title);
      return section ? [section.heading, ...section.nodes] : [];
    };
    const [left, right, statements] = [apart(front.left), apart(front.right), apart('Statements')];
    const shownApart = new Set([...left, ...right, ...statements]);
    return {
      left,
      right,
      body: bodyOf(tree).filter((node) => !shownApart.has(node)),
      question: statements.flatMap((node) =>
        node === body.table ? [whichOfTwo(front), askedOf(node)] : [node],
      ),
      answer: body.table ? [answersOf(body.table)] : [],
    };
  },
  rules: [distinctionIsWhole],
  skeleton: ({ title, area, objective }) => `---
title: ${title}
area: ${area}
objectives: [${objective}]
left: This one
right: That one
status: draft
---

## This one

What it is, in one or two sentences.

## That one

What it is, in one or two sentences.

## Tell them apart

The sign by which you see which of the two it is.

## Trap

What people do who take one for the other.

## Statements

| Statement | Which | Because |
| --- | --- | --- |
| Something that holds for the first alone. {#first} | This one | Its reason. |
| Something that holds for the second alone. {#second} | That one | Its reason. |
`,
});

/** What is asked of each statement. */
export function whichOfTwo({ left, right }: DistinctionFile['front']): RootContent {
  return paragraph([{ type: 'text', value: `Which of the two: ${left} or ${right}?` }]);
}

/**
 * The statements that are asked, as one question: with two answers to choose from, one statement alone is half a
 * guess. None where they do not tell two things apart.
 */
export function judgedIn({ body }: DistinctionFile): Statement[] {
  const statements = distinctParts(body.statements);
  return new Set(statements.map(({ holds }) => holds)).size > 1 ? statements : [];
}
