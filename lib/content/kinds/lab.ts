import type { Blockquote, List, ListItem, RootContent } from 'mdast';
import { toString as plain } from 'mdast-util-to-string';
import { z } from 'zod';
import type { FileOf } from '../file';
import { capital, counted } from '../phrases';
import { labIsWhole } from '../rules/lab-is-whole';
import { findSection, sectionsOf } from '../sections';
import { bodyOf, defineKind } from './define';
import { commonFront, sentence, slug } from './fields';
import { fragmentsOf, readSteps, type Step, YOU_SHOULD_SEE } from './parts';

const front = z.strictObject({
  ...commonFront,
  area: slug,
  minutes: z.int().positive(),
  /** What doing it costs, in words: "two small instances for an hour". */
  cost: sentence,
  /** What has to be there before. */
  needs: sentence,
});

export interface LabStep extends Step {
  /** The paragraph that says what one should see. */
  see?: RootContent;
}

export interface LabBody {
  /** The numbered list of steps, which is the first one before the first heading. */
  list?: List;
  steps: LabStep[];
  cleanUp?: RootContent[];
  withoutAccount?: RootContent[];
}

export type LabFile = FileOf<'lab', z.infer<typeof front>, LabBody>;

declare module '../file' {
  interface FilesByKind {
    lab: LabFile;
  }
}

export const lab = defineKind<'lab', LabFile['front'], LabBody>({
  name: 'lab',
  folder: 'labs',
  one: 'Lab',
  many: 'Labs',
  shelf: 'do',
  rateable: true,
  front,
  read(tree) {
    const { intro, sections } = sectionsOf(tree);
    const { list, steps } = readSteps(intro);
    return {
      list,
      steps: steps.map((step) => ({ ...step, see: step.reason.find(saysWhatToSee) })),
      cleanUp: findSection(sections, 'Clean up')?.nodes,
      withoutAccount: findSection(sections, 'Without an account')?.nodes,
    };
  },
  fragments: (body) => fragmentsOf(body.steps),
  questions: () => [],
  line: ({ front }) => `${capital(counted(front.minutes, 'minute'))}. Needs ${front.needs}.`,
  parts: (file) => ({
    body: bodyOf(file.tree).map((node) => (node === file.body.list ? withSightsApart(node) : node)),
  }),
  rules: [labIsWhole],
  skeleton: ({ title, area, objective }) => `---
title: ${title}
area: ${area}
objectives: [${objective}]
minutes: 30
cost: one small instance for half an hour
needs: a workspace, and the command line
status: draft
---

One or two sentences: what you will have done, and what it teaches.

1. What to do first {#first}

   You should see: what tells you that it worked.

2. What to do then {#then}

   You should see: what tells you that it worked.

## Clean up

What to delete, so that nothing goes on costing.

## Without an account

How to practise the same with what everybody has.
`,
});

function saysWhatToSee(node: RootContent): boolean {
  return node.type === 'paragraph' && plain(node).startsWith(YOU_SHOULD_SEE);
}

/** The steps with what one should see set apart from what one does. */
function withSightsApart(list: List): List {
  const children = list.children.map((item): ListItem => {
    const parts = item.children.map((node) =>
      saysWhatToSee(node) ? ({ type: 'blockquote', children: [node] } as Blockquote) : node,
    );
    return { ...item, children: parts };
  });
  return { ...list, children };
}
