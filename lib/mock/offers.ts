import type { Exam } from '../content/model';
import { oncePer } from '../content/once';
import { bankOf } from '../items/bank';
import { assemble } from './assemble';
import { lengthsOf, type Style, styles } from './lengths';
import { minutesFor } from './timing';

/** What can be started in a style. */
export interface Offer {
  style: Style;
  /** Before any extra time; null without a clock. */
  minutes: number | null;
  /** Lengths for which a form can be put together, the shortest first. */
  lengths: number[];
  /** Why the shortest of the others cannot, in sentences; null where all can. */
  cannot: { length: number; why: string[] } | null;
}

/** What an exam's content is enough for. */
export const offersOf: (exam: Exam) => Offer[] = oncePer((exam) =>
  styles.map((style) => {
    const tried = lengthsOf(exam, style).map((length) => {
      const form = assemble(bankOf(exam), exam, { style, length, seed: 'offer', met: new Set() });
      return { length, why: 'cannot' in form ? form.cannot : null };
    });
    const lacking = tried.find(({ why }) => why !== null);
    return {
      style,
      minutes: minutesFor(exam, style),
      lengths: tried.filter(({ why }) => why === null).map(({ length }) => length),
      cannot: lacking?.why ? { length: lacking.length, why: lacking.why } : null,
    };
  }),
);
