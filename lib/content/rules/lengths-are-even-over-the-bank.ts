import { chanceOfAtLeast } from '../chance';
import type { Question } from '../item-writing';
import type { Example, Rule } from '../rule';
import { lengthOf } from '../words';
import { options, scenario } from './examples';
import { questionsIn } from './questions';

const LEAST_SCENARIOS = 20;
/** Two questions are asked of one bank (longest? shortest?), so each has half of the usual 5%. */
const SIGNIFICANT = 0.025;

/** Whether the right option is longer, or shorter, than every other. Undefined where none or several are right. */
function extremeOf({ options }: Question): 'longest' | 'shortest' | 'neither' | undefined {
  const right = options.filter((option) => option.right);
  const wrong = options.filter((option) => !option.right).map(({ text }) => lengthOf(text));
  if (right.length !== 1 || wrong.length === 0) return undefined;
  const length = lengthOf(right[0]?.text ?? '');
  if (wrong.every((other) => other < length)) return 'longest';
  return wrong.every((other) => other > length) ? 'shortest' : 'neither';
}

/** For examples: a bank of so many scenarios, whose right option is the longest where `longest` says so. */
function bank(size: number, longest: (at: number) => boolean): Example {
  return Object.fromEntries(
    Array.from({ length: size }, (_, at) => [
      `scenarios/one-${at}.md`,
      scenario(
        `Release ${at} answers with errors. What comes first?\n\n${options(
          longest(at) ? `x Move calls back to ${at + 100}` : `x Shift calls to ${at + 100}`,
          '- Add more instances',
          '- Retrain the model',
          '- Lower the limits',
        )}`,
      ),
    ]),
  );
}

/**
 * With n single-choice scenarios of k options each, chance makes the right option the longest of its
 * question with p = 1/k (the mean of 1/k where k differs). x such scenarios are too many when
 * P(X ≥ x) = Σ from i = x to n of C(n, i) · pⁱ · (1 − p)ⁿ⁻ⁱ is below 0.025; the same for the shortest.
 * Ties count for neither. With fewer than 20 scenarios nothing is said.
 */
export const lengthsAreEvenOverTheBank: Rule = {
  id: 'lengths-are-even-over-the-bank',
  group: 'item writing',
  severity: 'warning',
  holds:
    'Over all single-choice scenarios, the right option is the longest, or the shortest, no more often than chance would make it.',
  exam(exam, report) {
    if (!exam.exam) return;
    const asked = questionsIn(exam).flatMap(({ draft, form, question }) => {
      const extreme = form === 'single' ? extremeOf(question) : undefined;
      return extreme ? [{ draft, extreme, chance: 1 / question.options.length }] : [];
    });
    const n = asked.length;
    if (n < LEAST_SCENARIOS) return;
    const p = asked.reduce((sum, { chance }) => sum + chance, 0) / n;
    for (const extreme of ['longest', 'shortest'] as const) {
      const such = asked.filter((one) => one.extreme === extreme);
      if (chanceOfAtLeast(such.length, n, p) >= SIGNIFICANT) continue;
      const first = such.slice(0, 3).map(({ draft }) => draft.name);
      report(exam.exam, exam.exam.front?.keyPlace(['domains']) ?? { line: 1, column: 1 }, {
        found: `${such.length} of ${n} single-choice scenarios in which the right option is the ${extreme}`,
        expected: `about ${Math.round(p * n)}, as chance would give`,
        fix: `${extreme === 'longest' ? 'Shorten right options or lengthen' : 'Lengthen right options or shorten'} wrong ones, for instance in ${first.join(', ')}.`,
      });
    }
  },
  passes: bank(20, (at) => at % 4 === 0),
  fails: {
    files: bank(20, (at) => at % 4 < 3),
    messages: [
      'content/demo/exam.md:10:1 warning lengths-are-even-over-the-bank: found 15 of 20 single-choice scenarios in which the right option is the longest, expected about 5, as chance would give. Shorten right options or lengthen wrong ones, for instance in one-0, one-1, one-2.',
    ],
  },
};
