import type { Rule } from '../rule';
import { reportMissing, secondDecision, twoObjectives } from './coverage';
import { area, options, scenario } from './examples';

const home = area('- [ ] A thing {#thing}', { objectives: '[1.1.1, 1.1.2]' });
const about = { objectives: '[1.1.2]' };

export const objectiveHasADecision: Rule = {
  id: 'objective-has-a-decision',
  group: 'coverage',
  severity: 'warning',
  holds: "Every objective is served by at least one row of a decision's table.",
  exam(exam, report) {
    const lack = 'without a row in a decision';
    const fix = "Name each under objectives: of a decision file, or in a row's objective column.";
    reportMissing(
      exam,
      ({ rows }) => rows === 0,
      { lack, expected: 'at least one row for each', fix },
      report,
    );
  },
  passes: { ...twoObjectives, 'areas/home.md': home, 'decisions/second.md': secondDecision() },
  fails: {
    files: {
      ...twoObjectives,
      'areas/home.md': home,
      'scenarios/one.md': scenario(
        `Rows arrive at night. What starts a run?\n\n${options('x A schedule', '- An event', '- A call')}`,
        about,
      ),
      'scenarios/two.md': scenario(
        `A file is dropped into a folder now and then. What reacts?\n\n${options('x An event', '- A clock', '- A call')}`,
        about,
      ),
      'scenarios/three.md': scenario(
        `Somebody presses a button. What is sent?\n\n${options('x A request', '- A timer', '- A table')}`,
        about,
      ),
    },
    messages: [
      "content/demo/exam.md:10:1 warning objective-has-a-decision: found 1 of 2 objectives without a row in a decision (1.1.2), expected at least one row for each. Name each under objectives: of a decision file, or in a row's objective column.",
    ],
  },
};
