import type { RootContent } from 'mdast';
import { z } from 'zod';
import type { FileOf } from '../file';
import { capital } from '../phrases';
import { metricIsWhole } from '../rules/metric-is-whole';
import { findSection, sectionsOf } from '../sections';
import { bodyOf, defineKind } from './define';
import { commonFront, slug } from './fields';
import { questionsOfMetrics } from './metric-questions';

const front = z.strictObject({
  ...commonFront,
  area: slug,
  family: z.enum([
    'classification',
    'regression',
    'ranking',
    'generation',
    'retrieval',
    'drift',
    'operations',
  ]),
  better: z.enum(['higher', 'lower']),
  /** Other names and abbreviations, by which it is searched for. */
  also: z.array(z.string().trim().min(1)).default([]),
  /** What its page lets one try out; see components/playground. */
  playground: z
    .enum(['confusion-matrix', 'threshold', 'regression-errors', 'ranking', 'drift', 'traffic'])
    .optional(),
});

export interface MetricBody {
  formula?: RootContent;
  useWhen?: RootContent[];
  watchOut?: RootContent[];
  workedExample?: RootContent[];
}

export type MetricFile = FileOf<'metric', z.infer<typeof front>, MetricBody>;

declare module '../file' {
  interface FilesByKind {
    metric: MetricFile;
  }
}

export const metric = defineKind<'metric', MetricFile['front'], MetricBody>({
  name: 'metric',
  folder: 'metrics',
  one: 'Metric',
  many: 'Metrics',
  shelf: 'know',
  rateable: true,
  front,
  read(tree) {
    const { intro, sections } = sectionsOf(tree);
    return {
      formula: intro.find((node) => node.type === 'math'),
      useWhen: findSection(sections, 'Use when')?.nodes,
      watchOut: findSection(sections, 'Watch out')?.nodes,
      workedExample: findSection(sections, 'Worked example')?.nodes,
    };
  },
  fragments: () => [],
  questions: (file, among) => (questionsOfMetrics(among).has(file) ? [file.front.objectives] : []),
  line: ({ front }) => `${capital(front.family)}. ${capital(front.better)} is better.`,
  parts: (file) => ({ body: bodyOf(file.tree) }),
  rules: [metricIsWhole],
  skeleton: ({ title, area, objective }) => `---
title: ${title}
area: ${area}
objectives: [${objective}]
family: classification
better: higher
status: draft
---

One sentence: what it measures.

$$
\\text{Metric} = \\frac{a}{a + b}
$$

## Use when

The kind of mistake that it makes visible, and for whom that counts.

## Watch out

How it misleads.

## Worked example

Numbers, and the result: $$30 / 40 = 0.75$$.
`,
});
