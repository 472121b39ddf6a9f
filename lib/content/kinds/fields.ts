import { z } from 'zod';

export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
export const slug = z.string().regex(slugPattern, 'a name of lowercase letters, digits and hyphens');
export const sentence = z.string().trim().min(1, 'some text').max(300, 'at most 300 characters');
export const day = z.iso.date('a day such as 2026-11-20');
export const unitPath = z
  .string()
  .regex(/^[a-z-]+\/[a-z0-9-]+(#[^\s#]+)?$/, 'an id such as decisions/serving-choice#nightly');

/** Front matter that every kind of file has. */
export const commonFront = {
  title: z.string().trim().min(1, 'some text').max(120, 'at most 120 characters'),
  objectives: z
    .array(z.string('an objective such as 2.3.1').regex(/^\d+\.\d+\.\d+$/, 'an objective such as 2.3.1'))
    .min(1, 'at least one objective'),
  status: z.enum(['draft', 'reviewed']).default('draft'),
  checked: day.optional(),
  source: sentence.optional(),
  /** Ids that this file, or a fragment of it, used to have. */
  aliases: z.array(unitPath).default([]),
};

/** For which days before the exam something is; none where it is for a purpose and not for a time. */
export const days = z.array(z.int().min(0).max(366)).default([]);

/** Front matter of a kind that may serve the whole exam: its area and objectives can be left out. */
export const commonFrontOfPlans = {
  ...commonFront,
  area: slug.optional(),
  objectives: z.array(commonFront.objectives.element).default([]),
};
