import type { ListItem, RootContent } from 'mdast';
import type { LeafDirective } from 'mdast-util-directive';
import { toString as plain } from 'mdast-util-to-string';
import { z } from 'zod';
import type { FileOf } from '../file';
import { areaHasAChecklist } from '../rules/area-has-a-checklist';
import { areaSaysWhenReady } from '../rules/area-says-when-ready';
import { domainExists } from '../rules/domain-exists';
import { useResolves } from '../rules/use-resolves';
import { findSection, fragmentId, fragmentText, placeOf, sectionsOf, taskItems } from '../sections';
import { bodyOf, defineKind } from './define';
import { commonFront, sentence, slug } from './fields';

const front = z.strictObject({
  ...commonFront,
  domain: slug,
  tier: z.int().min(1).max(3),
  summary: sentence,
});

export interface AreaBody {
  readyWhen?: RootContent[];
  /** What a candidate should be able to explain, each rated on its own. */
  checklist: ListItem[];
  /** Ids of the files shown in place, as they stand in `::use[…]`. */
  uses: string[];
}

export type AreaFile = FileOf<'area', z.infer<typeof front>, AreaBody>;

declare module '../file' {
  interface FilesByKind {
    area: AreaFile;
  }
}

export const area = defineKind<'area', AreaFile['front'], AreaBody>({
  name: 'area',
  folder: 'areas',
  one: 'Readiness area',
  many: 'Readiness areas',
  shelf: 'know',
  rateable: true,
  front,
  read(tree) {
    const { sections } = sectionsOf(tree);
    return {
      readyWhen: findSection(sections, 'Ready when')?.nodes,
      checklist: taskItems(bodyOf(tree)),
      uses: bodyOf(tree)
        .filter((node): node is LeafDirective => node.type === 'leafDirective' && node.name === 'use')
        .map((node) => plain(node).trim()),
    };
  },
  fragments: (body) =>
    body.checklist.map((item) => ({
      id: fragmentId(item),
      text: fragmentText(item),
      place: placeOf(item),
      rateable: true,
    })),
  questions: () => [],
  line: ({ front }) => front.summary,
  parts(file) {
    const { sections } = sectionsOf(file.tree);
    const ready = findSection(sections, 'Ready when');
    const shownApart = new Set<RootContent>(ready ? [ready.heading, ...ready.nodes] : []);
    return {
      ready: ready?.nodes ?? [],
      body: bodyOf(file.tree).filter((node) => !shownApart.has(node)),
    };
  },
  rules: [areaSaysWhenReady, areaHasAChecklist, domainExists, useResolves],
  skeleton: ({ title, domain, objective }) => `---
title: ${title}
domain: ${domain}
objectives: [${objective}]
tier: 2
summary: One sentence that says what someone ready in this area does well.
status: draft
---

## Ready when

You can say in one sentence what somebody must be able to do.

## The first idea

Explain it as you would to a colleague: what it is, why it is so, and what goes wrong without it.

- [ ] What a candidate should be able to explain {#first}
- [ ] Another such thing {#second}
`,
});
