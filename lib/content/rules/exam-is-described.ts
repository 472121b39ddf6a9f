import { slugPattern } from '../kinds/fields';
import { atStart, type Rule } from '../rule';
import { quote } from '../wording';

export const examIsDescribed: Rule = {
  id: 'exam-is-described',
  group: 'structure',
  severity: 'error',
  holds:
    'Each folder beside this guide is one exam, with a name such as ai-300 and an exam.md that describes it.',
  exam(exam, report) {
    const described = { path: `${exam.id}/exam.md` };
    const all = [...exam.drafts.map(({ path }) => path), ...exam.others.keys()];
    // A file beside the exams has its own rule.
    if (all.includes(exam.id)) return;
    if (!exam.exam) {
      report(described, atStart, {
        found: 'a folder without exam.md',
        expected: 'a file that describes the exam',
        fix: 'Write exam.md, or move the folder out of the content.',
      });
    }
    if (!slugPattern.test(exam.id)) {
      report(described, atStart, {
        found: `an exam's folder named ${quote(exam.id)}`,
        expected: 'lowercase letters, digits and hyphens',
        fix: 'Rename the folder: all ids begin with its name.',
      });
    }
  },
  passes: {},
  fails: {
    files: { 'exam.md': undefined },
    messages: [
      'content/demo/exam.md:1:1 error exam-is-described: found a folder without exam.md, expected a file that describes the exam. Write exam.md, or move the folder out of the content.',
    ],
  },
};
