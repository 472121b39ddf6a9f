import type { RootContent } from 'mdast';
import { z } from 'zod';
import type { FileOf } from '../file';
import { capital, counted } from '../phrases';
import { caseHasExhibits } from '../rules/case-has-exhibits';
import { caseHasItsParts } from '../rules/case-has-its-parts';
import { type Section, sectionsOf } from '../sections';
import { bodyOf, defineKind } from './define';
import { commonFront, slug } from './fields';

const front = z.strictObject({
  ...commonFront,
  area: slug,
  minutes: z.int().positive(),
  /** `mock` where its scenarios are kept for mock exams: it is then kept with them. */
  use: z.enum(['drill', 'mock']).default('drill'),
});

export interface CaseBody {
  intro: RootContent[];
  /** Sections `## Exhibit: …`. */
  exhibits: Section[];
  /** Sections of another name. */
  others: Section[];
}

export type CaseFile = FileOf<'case', z.infer<typeof front>, CaseBody>;

declare module '../file' {
  interface FilesByKind {
    case: CaseFile;
  }
}

export const caseStudy = defineKind<'case', CaseFile['front'], CaseBody>({
  name: 'case',
  folder: 'cases',
  one: 'Case study',
  many: 'Case studies',
  shelf: 'do',
  rateable: false,
  front,
  read(tree) {
    const { intro, sections } = sectionsOf(tree);
    const isExhibit = ({ title }: Section) => /^exhibit:\s*\S/i.test(title);
    return {
      intro,
      exhibits: sections.filter(isExhibit),
      others: sections.filter((section) => !isExhibit(section)),
    };
  },
  fragments: () => [],
  // Its questions are scenarios of their own.
  questions: () => [],
  line: ({ front, body }) =>
    `${capital(counted(front.minutes, 'minute'))}, with ${counted(body.exhibits.length, 'exhibit')}.`,
  parts: (file) => ({ body: bodyOf(file.tree) }),
  rules: [caseHasExhibits, caseHasItsParts],
  skeleton: ({ title, area, objective }) => `---
title: ${title}
area: ${area}
objectives: [${objective}]
minutes: 12
status: draft
---

Two or three sentences: who operates what, and what troubles them. Scenarios join it by two lines in their front matter, one with case and one with part.

## Exhibit: What is required

- A demand, with its number.
- Another one that pulls the other way.

## Exhibit: What there is

What a table, a log or a configuration shows.
`,
});
