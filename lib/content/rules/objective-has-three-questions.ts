import { QUESTIONS_WANTED } from '../coverage';
import type { Rule } from '../rule';
import { reportMissing, secondDecision, twoObjectives } from './coverage';
import { area } from './examples';

const home = area('- [ ] A thing {#thing}', { objectives: '[1.1.1, 1.1.2]' });

export const objectiveHasThreeQuestions: Rule = {
  id: 'objective-has-three-questions',
  group: 'coverage',
  severity: 'warning',
  holds:
    'Every objective has at least three questions in the drill: rows of exclusive tables and of references, metrics, distinctions, runbooks and scenarios.',
  exam(exam, report) {
    const lack = `with fewer than ${QUESTIONS_WANTED} questions in the drill`;
    const expected = `at least ${QUESTIONS_WANTED} for each`;
    const fix = 'Add scenarios with use: drill, or rows to an exclusive table.';
    reportMissing(exam, ({ questions }) => questions < QUESTIONS_WANTED, { lack, expected, fix }, report);
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
