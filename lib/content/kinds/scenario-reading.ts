import { z } from 'zod';
import { sentence } from './fields';
import { readingWords } from './reading-words';

/** How to read a scenario: what it is about, in words from closed lists. */
export const reading = z.strictObject({
  operated: z.enum(readingWords.operated),
  requirement: z.enum(readingWords.requirement),
  risk: z.enum(readingWords.risk),
  preserve: z.enum(readingWords.preserve),
  /** What avoids untracked manual change. */
  avoid: sentence,
  /** Which kind of choice it is; not asked where it is left out. */
  choice: z.enum(readingWords.choice).optional(),
});
