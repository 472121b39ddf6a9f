import type { Rule } from '../rule';
import { reportMissing, secondDecision, twoObjectives } from './coverage';
import { area } from './examples';

export const objectiveHasAnArea: Rule = {
  id: 'objective-has-an-area',
  group: 'coverage',
  severity: 'warning',
  holds: 'Every objective of the outline is named by at least one readiness area.',
  exam(exam, report) {
    const lack = 'without an area';
    const fix = 'Name each under objectives: in the area that it belongs to.';
    reportMissing(exam, ({ areas }) => areas === 0, { lack, expected: 'an area for each', fix }, report);
  },
  passes: {
    ...twoObjectives,
    'areas/home.md': area('- [ ] A thing {#thing}', { objectives: '[1.1.1, 1.1.2]' }),
  },
  fails: {
    files: { ...twoObjectives, 'decisions/second.md': secondDecision() },
    messages: [
      'content/demo/exam.md:10:1 warning objective-has-an-area: found 1 of 2 objectives without an area (1.1.2), expected an area for each. Name each under objectives: in the area that it belongs to.',
    ],
  },
};
