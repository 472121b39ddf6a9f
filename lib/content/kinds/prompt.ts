import type { ListItem, RootContent } from 'mdast';
import { z } from 'zod';
import type { FileOf } from '../file';
import { promptIsWhole } from '../rules/prompt-is-whole';
import { findSection, sectionsOf, taskItems } from '../sections';
import { defineKind } from './define';
import { commonFront, slug } from './fields';
import { firstSentence, fragmentsOf, itemPart } from './parts';

const front = z.strictObject({ ...commonFront, area: slug });

export interface PromptBody {
  question: RootContent[];
  modelAnswer?: RootContent[];
  /** What a good answer does not leave out. */
  mustMention: ListItem[];
}

export type PromptFile = FileOf<'prompt', z.infer<typeof front>, PromptBody>;

declare module '../file' {
  interface FilesByKind {
    prompt: PromptFile;
  }
}

export const prompt = defineKind<'prompt', PromptFile['front'], PromptBody>({
  name: 'prompt',
  folder: 'prompts',
  one: 'Prompt',
  many: 'Prompts',
  shelf: 'do',
  rateable: true,
  front,
  read(tree) {
    const { intro, sections } = sectionsOf(tree);
    return {
      question: intro,
      modelAnswer: findSection(sections, 'Model answer')?.nodes,
      mustMention: taskItems(findSection(sections, 'Must mention')?.nodes ?? []),
    };
  },
  fragments: (body) => fragmentsOf(body.mustMention.map(itemPart)),
  // It is for recall: nothing marks what somebody says aloud.
  questions: () => [],
  line: ({ body }) => firstSentence(body.question),
  parts({ body, tree }) {
    const { sections } = sectionsOf(tree);
    return {
      question: body.question,
      answer: sections.flatMap(({ heading, nodes }) => [heading, ...nodes]),
    };
  },
  rules: [promptIsWhole],
  skeleton: ({ title, area, objective }) => `---
title: ${title}
area: ${area}
objectives: [${objective}]
status: draft
---

What would you answer a colleague who asks this, aloud and without notes?

## Model answer

Five to eight sentences, as one would say them.

## Must mention

- [ ] What a good answer does not leave out {#first}
- [ ] Another such thing {#second}
`,
});
