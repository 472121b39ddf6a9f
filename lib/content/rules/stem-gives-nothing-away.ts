import type { ExamDraft } from '../draft';
import type { ContentFile } from '../file';
import { markedText } from '../marked-text';
import type { Rule } from '../rule';
import { stemGivesNothingAway as check } from '../stem-writing';
import { rootsOf } from '../words';
import { options, scenario } from './examples';
import { questionsIn } from './questions';

/** A word is common when at least this share of the exam's files has it, and at least so many. */
const COMMON_SHARE = 0.1;
const COMMON_LEAST = 3;
const forms = new Set(['single', 'multiple', 'match']);

const known = new WeakMap<ContentFile, string[]>();

function rootsIn(file: ContentFile): string[] {
  const roots = known.get(file) ?? [
    ...rootsOf(markedText(file.tree.children.filter((node) => node.type !== 'yaml'))).keys(),
  ];
  known.set(file, roots);
  return roots;
}

/** Tells the words that an exam uses everywhere from those that belong to one situation. */
function commonIn(exam: ExamDraft): (root: string) => boolean {
  const files = exam.drafts.flatMap(({ file }) => file ?? []);
  const having = new Map<string, number>();
  for (const file of files) for (const root of rootsIn(file)) having.set(root, (having.get(root) ?? 0) + 1);
  const least = Math.max(COMMON_LEAST, files.length * COMMON_SHARE);
  return (root) => (having.get(root) ?? 0) >= least;
}

const stem = 'A canary of the airline answers with errors. What comes first?\n\n';

export const stemGivesNothingAway: Rule = {
  id: 'stem-gives-nothing-away',
  group: 'item writing',
  severity: 'error',
  holds: 'It is not the right option alone that repeats an uncommon word of the stem.',
  exam(exam, report) {
    const isCommon = commonIn(exam);
    for (const { draft, form, question, stemAt, optionsAt } of questionsIn(exam)) {
      if (!forms.has(form)) continue;
      const flaw = check(question, isCommon);
      if (flaw) report(draft, optionsAt[flaw.option ?? 0] ?? stemAt, flaw);
    }
  },
  passes: {
    'scenarios/one.md': scenario(
      stem + options('x Move the canary back', '- Give the airline instances', '- Retrain the model'),
    ),
  },
  fails: {
    files: {
      'scenarios/one.md': scenario(
        stem + options('x Move the canary back', '- Add more instances', '- Retrain the model'),
      ),
    },
    messages: [
      'content/demo/scenarios/one.md:17:1 error stem-gives-nothing-away: found "canary", a word of the stem that no wrong option repeats, expected no word that leads from the stem to the right option. Say it in other words here or in the stem, or let a wrong option take up the stem too.',
    ],
  },
};
