import type { Emphasis, Link, List, ListItem, PhrasingContent, RootContent, Text } from 'mdast';
import { z } from 'zod';
import type { FileOf } from '../file';
import { runbookIsWhole } from '../rules/runbook-is-whole';
import { stepsHaveOrder } from '../rules/steps-have-order';
import { findSection, sectionsOf } from '../sections';
import { distinctParts } from '../single-choice';
import { bodyOf, defineKind } from './define';
import { commonFront, sentence, slug } from './fields';
import { fragmentsOf, paragraph, readSteps, type Step } from './parts';

const front = z.strictObject({
  ...commonFront,
  area: slug,
  /** What one sees when it is time for this procedure. */
  symptom: sentence,
});

export interface RunbookBody {
  /** The numbered list of steps, which is the first one before the first heading. */
  list?: List;
  steps: Step[];
  evidence?: RootContent[];
}

export type RunbookFile = FileOf<'runbook', z.infer<typeof front>, RunbookBody>;

declare module '../file' {
  interface FilesByKind {
    runbook: RunbookFile;
  }
}

export const runbook = defineKind<'runbook', RunbookFile['front'], RunbookBody>({
  name: 'runbook',
  folder: 'runbooks',
  one: 'Runbook',
  many: 'Runbooks',
  shelf: 'know',
  rateable: true,
  front,
  read(tree) {
    const { intro, sections } = sectionsOf(tree);
    return { ...readSteps(intro), evidence: findSection(sections, 'Evidence to keep')?.nodes };
  },
  fragments: (body) => fragmentsOf(body.steps),
  questions: (file) => (hasOrder(file) ? [file.front.objectives] : []),
  line: ({ front }) => front.symptom,
  parts: ({ body, tree }) => ({
    body: bodyOf(tree).map((node) => (node === body.list ? withOrderInWords(body.list, body.steps) : node)),
  }),
  rules: [runbookIsWhole, stepsHaveOrder],
  skeleton: ({ title, area, objective }) => `---
title: ${title}
area: ${area}
objectives: [${objective}]
symptom: What one sees when it is time for this.
status: draft
---

1. What to look at first {#first}

   Why it comes first.

2. What to look at then {#second after=first}

   What it tells.

3. What to do about it {#third after=second}

   What it mends.

## Evidence to keep

What to write down before it is gone.
`,
});

/** Whether its steps can be asked for in their order: some have to come after others, and no two say the same. */
export function hasOrder({ body: { steps } }: RunbookFile): boolean {
  return steps.some(({ after }) => after.length > 0) && distinctParts(steps).length === steps.length;
}

/** The steps as a page shows them, with what has to come before said in words. */
function withOrderInWords(list: List, steps: Step[]): List {
  const numbers = new Map(steps.map(({ id }, at) => [id, at + (list.start ?? 1)]));
  const children = steps.map(({ item, after }): ListItem => {
    const before = after.filter((one) => numbers.has(one));
    const said = before.length > 0 ? [paragraph(comesAfter(before, numbers))] : [];
    return { ...item, children: [...item.children, ...said] };
  });
  return { ...list, spread: true, children };
}

/** "Only after steps 1 and 2.", each number a link to its step. */
function comesAfter(ids: string[], numbers: Map<string, number>): PhrasingContent[] {
  const text = (value: string): Text => ({ type: 'text', value });
  const link = (id: string): Link => ({
    type: 'link',
    url: `#${id}`,
    children: [text(`${numbers.get(id)}`)],
  });
  const listed = ids.flatMap((id, at): PhrasingContent[] => {
    const comma = at === 0 ? '' : at === ids.length - 1 ? ' and ' : ', ';
    return [...(comma ? [text(comma)] : []), link(id)];
  });
  const words = ids.length === 1 ? 'Only after step ' : 'Only after steps ';
  const said: Emphasis = { type: 'emphasis', children: [text(words), ...listed, text('.')] };
  return [said];
}
