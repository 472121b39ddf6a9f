import type { Code, RootContent, Table } from 'mdast';
import { z } from 'zod';
import type { FileOf } from '../file';
import { codeLanguages } from '../languages';
import { referenceIsWhole } from '../rules/reference-is-whole';
import { findSection, firstOf, sectionsOf } from '../sections';
import { bodyOf, defineKind } from './define';
import { commonFront, slug } from './fields';
import { answersOf, askedOf, firstSentence, fragmentsOf, readStatements, type Statement } from './parts';
import { objectivesOfReference } from './reference-questions';

const front = z.strictObject({
  ...commonFront,
  area: slug,
  /** The language of its fence. */
  language: z.enum(codeLanguages),
});

export interface ReferenceBody {
  /** What it is for: the text before the first fence. */
  purpose: RootContent[];
  /** All fences of the file; there should be one. */
  fences: Code[];
  /** Questions on the code with answer and reason. */
  recognise: Statement[];
  table?: Table;
}

export type ReferenceFile = FileOf<'reference', z.infer<typeof front>, ReferenceBody>;

declare module '../file' {
  interface FilesByKind {
    reference: ReferenceFile;
  }
}

export const reference = defineKind<'reference', ReferenceFile['front'], ReferenceBody>({
  name: 'reference',
  folder: 'references',
  one: 'Reference',
  many: 'References',
  shelf: 'know',
  rateable: true,
  front,
  read(tree) {
    const { intro, sections } = sectionsOf(tree);
    const table = firstOf(findSection(sections, 'Recognise')?.nodes ?? [], 'table');
    const code = intro.findIndex((node) => node.type === 'code');
    return {
      purpose: intro.slice(0, code < 0 ? undefined : code),
      fences: bodyOf(tree).filter((node): node is Code => node.type === 'code'),
      recognise: readStatements(table),
      table,
    };
  },
  fragments: (body) => fragmentsOf(body.recognise),
  questions: objectivesOfReference,
  line: ({ front, body }) => firstSentence(body.purpose) || `Code in ${front.language}.`,
  parts({ body, tree }) {
    const section = findSection(sectionsOf(tree).sections, 'Recognise');
    const recognise: RootContent[] = section ? [section.heading, ...section.nodes] : [];
    const code = body.fences.slice(0, 1);
    const shownApart = new Set<RootContent>([...body.purpose, ...code, ...recognise]);
    return {
      purpose: body.purpose,
      code,
      body: bodyOf(tree).filter((node) => !shownApart.has(node)),
      question: recognise.map((node) => (node === body.table ? askedOf(node) : node)),
      answer: body.table ? [answersOf(body.table)] : [],
    };
  },
  rules: [referenceIsWhole],
  skeleton: ({ title, area, objective }) => `---
title: ${title}
area: ${area}
objectives: [${objective}]
language: bash
status: draft
---

One sentence: what it is for.

\`\`\`bash
az ml job show --name JOB
\`\`\`

## Recognise

| Question | Answer | Because |
| --- | --- | --- |
| What does it read? {#reads} | One thing | What in it says so. |
| What does it change? {#changes} | Nothing | What in it says so. |
`,
});
