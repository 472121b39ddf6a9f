import type { RootContent } from 'mdast';
import { z } from 'zod';
import type { FileOf } from '../file';
import { termIsAlone } from '../rules/term-is-alone';
import { termIsDefined } from '../rules/term-is-defined';
import { findSection, sectionsOf } from '../sections';
import { bodyOf, defineKind } from './define';
import { commonFront, sentence, slug } from './fields';
import { firstSentence } from './parts';

const front = z.strictObject({
  ...commonFront,
  area: slug,
  tier: z.int().min(1).max(3),
  /** Other names for the same thing. Where a text first uses one of them, or the title, the page explains it. */
  also: z.array(sentence).default([]),
});

export interface TermBody {
  definition: RootContent[];
  onTheExam?: RootContent[];
}

export type TermFile = FileOf<'term', z.infer<typeof front>, TermBody>;

declare module '../file' {
  interface FilesByKind {
    term: TermFile;
  }
}

export const term = defineKind<'term', TermFile['front'], TermBody>({
  name: 'term',
  folder: 'terms',
  one: 'Term',
  many: 'Terms',
  shelf: 'know',
  listed: 'by title',
  rateable: true,
  front,
  read(tree) {
    const { intro, sections } = sectionsOf(tree);
    return { definition: intro, onTheExam: findSection(sections, 'On the exam')?.nodes };
  },
  fragments: () => [],
  questions: () => [],
  line: ({ body }) => firstSentence(body.definition),
  parts: (file) => ({ body: bodyOf(file.tree) }),
  rules: [termIsDefined, termIsAlone],
  skeleton: ({ title, area, objective }) => `---
title: ${title}
area: ${area}
objectives: [${objective}]
tier: 2
also: []
status: draft
---

What it is, in one sentence. What tells it from what is near to it, in another.

## On the exam

What a question that names it wants to know.
`,
});
