import type { ListItem } from 'mdast';
import { z } from 'zod';
import type { FileOf } from '../file';
import { taskItems, tickableFragments } from '../sections';
import { bodyOf, commonFrontOfPlans, defineKind } from './define';

const front = z.strictObject({
  ...commonFrontOfPlans,
  /** On which days before the exam it is for; none where it is for a purpose and not for a time. */
  days: z.array(z.int().min(0).max(366)).default([]),
});

export interface ChecklistBody {
  /** What there is to do; each item is ticked by itself. */
  items: ListItem[];
}

export type ChecklistFile = FileOf<'checklist', z.infer<typeof front>, ChecklistBody>;

export const checklist = defineKind<'checklist', ChecklistFile['front'], ChecklistBody>({
  name: 'checklist',
  folder: 'checklists',
  one: 'Checklist',
  many: 'Checklists',
  shelf: 'plan',
  rateable: false,
  front,
  read: (tree) => ({ items: taskItems(bodyOf(tree)) }),
  fragments: (body) => tickableFragments(body.items),
  questions: () => 0,
  // As the days come; a list for a purpose stands after those for a time.
  rank: ({ days }) => (days.length > 0 ? -Math.max(...days) : 1),
  parts: (file) => ({ body: bodyOf(file.tree) }),
  skeleton: ({ title }) => `---
title: ${title}
days: [2, 1]
status: draft
---

- [ ] What to do {#first}
- [ ] What else to do {#second}
`,
});
