import type { ListItem } from 'mdast';
import { z } from 'zod';
import type { FileOf } from '../file';
import { capital, counted } from '../phrases';
import { checklistHasItems } from '../rules/checklist-has-items';
import { ticksAreKnown } from '../rules/ticks-are-known';
import { taskItems, tickableFragments } from '../sections';
import { bodyOf, defineKind } from './define';
import { commonFrontOfPlans, days } from './fields';

const front = z.strictObject({ ...commonFrontOfPlans, days });

export interface ChecklistBody {
  /** What there is to do; each item is ticked by itself. */
  items: ListItem[];
}

export type ChecklistFile = FileOf<'checklist', z.infer<typeof front>, ChecklistBody>;

declare module '../file' {
  interface FilesByKind {
    checklist: ChecklistFile;
  }
}

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
  questions: () => [],
  // As the days come; a list for a purpose stands after those for a time.
  rank: ({ days }) => (days.length > 0 ? -Math.max(...days) : 1),
  line: ({ front, body }) =>
    `${capital([daysInWords(front.days), counted(body.items.length, 'item')].filter(Boolean).join(': '))}.`,
  parts: (file) => ({ body: bodyOf(file.tree) }),
  rules: [checklistHasItems, ticksAreKnown],
  skeleton: ({ title }) => `---
title: ${title}
days: [2, 1]
status: draft
---

- [ ] What to do {#first}
- [ ] What else to do {#second}
`,
});

/** When something is for: "3 to 5 days before the exam"; empty where it is for a purpose. */
export function daysInWords(days: number[]): string {
  const [first, last] = [Math.max(...days), Math.min(...days)];
  if (days.length === 0) return '';
  if (first === 0) return 'on the day of the exam';
  if (last === 0) return `from ${counted(first, 'day')} before the exam to the day itself`;
  if (first === last) return `${counted(first, 'day')} before the exam`;
  return `${last} to ${first} days before the exam`;
}
