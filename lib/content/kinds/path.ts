import type { Heading, ListItem } from 'mdast';
import { z } from 'zod';
import type { FileOf } from '../file';
import { capital, counted } from '../phrases';
import { pathLeadsSomewhere } from '../rules/path-leads-somewhere';
import { sectionsOf, taskItems, tickableFragments } from '../sections';
import { bodyOf, defineKind } from './define';
import { commonFrontOfPlans, sentence } from './fields';

const front = z.strictObject({
  ...commonFrontOfPlans,
  weeks: z.int().min(1).max(52),
  /** For whom it is. */
  for: sentence,
});

/** One week, as `## Week 1` and its items; words may follow the number. */
export interface Week {
  number: number;
  heading: Heading;
  items: ListItem[];
}

export interface PathBody {
  weeks: Week[];
  /** All items, also those outside a week; each is ticked by itself. */
  items: ListItem[];
}

export type PathFile = FileOf<'path', z.infer<typeof front>, PathBody>;

declare module '../file' {
  interface FilesByKind {
    path: PathFile;
  }
}

export const path = defineKind<'path', PathFile['front'], PathBody>({
  name: 'path',
  folder: 'paths',
  one: 'Study path',
  many: 'Study paths',
  shelf: 'plan',
  rateable: false,
  front,
  read(tree) {
    const weeks = sectionsOf(tree).sections.flatMap(({ heading, title, nodes }): Week[] => {
      const number = /^week (\d{1,3})\b/i.exec(title)?.[1];
      return number ? [{ number: Number(number), heading, items: taskItems(nodes) }] : [];
    });
    return { weeks, items: taskItems(bodyOf(tree)) };
  },
  fragments: (body) => tickableFragments(body.items),
  questions: () => [],
  rank: ({ weeks }) => weeks,
  line: ({ front }) => `${capital(counted(front.weeks, 'week'))}, for ${front.for}.`,
  parts: (file) => ({ body: bodyOf(file.tree) }),
  rules: [pathLeadsSomewhere],
  skeleton: ({ title, area }) => `---
title: ${title}
weeks: 1
for: people who know this and have not met that
status: draft
---

## Week 1

- [ ] Read [the first area](../areas/${area}.md) and rate it {#first-area}
- [ ] What else to do {#else}
`,
});
