import type { Rule } from '../rule';
import { outlineOf, questionsByObjective, reportMissing, secondDecision, twoObjectives } from './coverage';
import { area } from './examples';

const LEAST = 3;
const home = area('- [ ] A thing {#thing}', { objectives: '[1.1.1, 1.1.2]' });

export const objectiveHasThreeQuestions: Rule = {
  id: 'objective-has-three-questions',
  group: 'coverage',
  severity: 'warning',
  holds:
    'Every objective has at least three questions in the drill: rows of exclusive tables and of references, metrics, distinctions, runbooks and scenarios.',
  exam(exam, report) {
    const questions = questionsByObjective(exam.drafts);
    const missing = outlineOf(exam).filter((id) => (questions.get(id) ?? 0) < LEAST);
    const lack = `with fewer than ${LEAST} questions in the drill`;
    const fix = 'Add scenarios with use: drill, or rows to an exclusive table.';
    reportMissing(exam, missing, { lack, expected: `at least ${LEAST} for each`, fix }, report);
  },
  passes: { ...twoObjectives, 'areas/home.md': home, 'decisions/second.md': secondDecision() },
  fails: {
    files: {
      ...twoObjectives,
      'areas/home.md': home,
      'decisions/second.md': secondDecision({ exclusive: 'false' }),
    },
    messages: [
      'content/demo/exam.md:10:1 warning objective-has-three-questions: found 1 of 2 objectives with fewer than 3 questions in the drill (1.1.2), expected at least 3 for each. Add scenarios with use: drill, or rows to an exclusive table.',
    ],
  },
};
