import type { Root } from 'mdast';
import { z } from 'zod';
import { commonFront, day, sentence, slug, unitPath } from './fields';

const range = z.tuple([z.number(), z.number()]);

const group = z.strictObject({
  id: z.string().regex(/^\d+\.\d+$/, 'a quoted group such as "2.1"'),
  title: sentence,
  miss: sentence,
  leads: unitPath,
  objectives: z.record(z.string().regex(/^\d+\.\d+\.\d+$/, 'an objective such as 2.3.1'), sentence),
});

const domain = z.strictObject({
  id: slug,
  title: sentence,
  weight: range,
  know: sentence,
  trap: sentence,
  groups: z.array(group).min(1, 'at least one group'),
});

/** Front matter of exam.md. */
export const examFront = z.strictObject({
  title: commonFront.title,
  code: z.string().min(1),
  certification: sentence,
  vendor: sentence,
  questions: range,
  minutes: z.int().positive(),
  score: z.strictObject({ min: z.int(), max: z.int(), pass: z.int() }),
  /** Share of the points that passes, in percent: a triangular distribution, for nobody outside knows it. */
  cut: z.strictObject({ low: z.number(), mode: z.number(), high: z.number() }),
  status: commonFront.status,
  checked: day.optional(),
  source: sentence.optional(),
  domains: z.array(domain).min(1, 'at least one domain'),
  /** Ids that were published and mean nothing any more. */
  retired: z.array(unitPath).default([]),
});

/** exam.md: the exam itself. It is no unit to read or rate, but what the units are for. */
export interface ExamFile {
  kind: 'exam';
  id: string;
  path: string;
  front: z.infer<typeof examFront>;
  tree: Root;
  hash: string;
}
