import type { ExamFile } from '../kinds/exam';
import { type Finding, frontPlace, type Rule } from '../rule';
import { quote } from '../wording';
import { smallExam } from './examples';

const good = smallExam['exam.md'] ?? '';

export const examOutlineIsSound: Rule = {
  id: 'exam-outline-is-sound',
  group: 'structure',
  severity: 'error',
  holds:
    'In exam.md, domains, groups and objectives each have one id, objective 2.1.x stands in group "2.1", shares and scores run from low to high, and every `leads` names a file.',
  exam(exam, report) {
    const draft = exam.exam;
    const front = draft?.examFile?.front;
    if (!draft || !front) return;
    const say = (path: PropertyKey[], finding: Finding) => report(draft, frontPlace(draft, ...path), finding);
    for (const { path, ...finding } of numberFaults(front)) say(path, finding);

    const domains = new Set<string>();
    const groups = new Set<string>();
    for (const [d, domain] of front.domains.entries()) {
      if (domains.has(domain.id)) say(['domains', d, 'id'], twice('domain', domain.id));
      domains.add(domain.id);
      for (const [g, group] of domain.groups.entries()) {
        const path = ['domains', d, 'groups', g];
        if (groups.has(group.id)) say([...path, 'id'], twice('group', group.id));
        groups.add(group.id);
        const [goal = '', fragment] = group.leads.split('#');
        const file = exam.byId.get(goal);
        if (!file || (fragment && file.file && !file.file.fragments.some(({ id }) => id === fragment))) {
          say([...path, 'leads'], {
            found: `${quote(group.leads)}, which does not exist`,
            expected: 'the id of a file such as areas/retrieval',
            fix: 'Correct it, or write the file.',
          });
        }
        for (const objective of Object.keys(group.objectives)) {
          if (objective.startsWith(`${group.id}.`)) continue;
          report(draft, draft.front?.keyPlace([...path, 'objectives', objective]) ?? { line: 1, column: 1 }, {
            found: `objective ${objective} in group ${group.id}`,
            expected: `${group.id}.1 and so on`,
            fix: 'Correct its number, or move it.',
          });
        }
      }
    }
  },
  passes: {},
  fails: {
    files: {
      'exam.md': good
        .replace('1.1.1: The objective', '1.1.1: The objective\n          1.2.1: Another')
        .replace('mode: 67.5', 'mode: 80')
        .replace('[100, 100]', '[30, 20]')
        .replace('areas/home', 'areas/hoem'),
    },
    messages: [
      'content/demo/exam.md:9:6 error exam-outline-is-sound: found 60, 80, 75, expected numbers from low to high, 0 to 100. Correct the numbers.',
      'content/demo/exam.md:13:13 error exam-outline-is-sound: found 30, 20, expected numbers from low to high, 0 to 100. Correct the numbers.',
      'content/demo/exam.md:20:16 error exam-outline-is-sound: found "areas/hoem", which does not exist, expected the id of a file such as areas/retrieval. Correct it, or write the file.',
      'content/demo/exam.md:23:11 error exam-outline-is-sound: found objective 1.2.1 in group 1.1, expected 1.1.1 and so on. Correct its number, or move it.',
    ],
  },
};

function twice(what: string, id: string): Finding {
  return {
    found: `the ${what} "${id}" a second time`,
    expected: 'an id of its own',
    fix: 'Change one of the two.',
  };
}

function numberFaults(front: ExamFile['front']): (Finding & { path: PropertyKey[] })[] {
  const { questions, score, cut, domains } = front;
  const faults: (Finding & { path: PropertyKey[] })[] = [];
  const rising = (path: PropertyKey[], numbers: number[], least: number, most: number) => {
    const isSound = [least, ...numbers, most].every(
      (number, at, all) => at === 0 || number >= (all[at - 1] ?? 0),
    );
    if (isSound) return;
    faults.push({
      path,
      found: numbers.join(', '),
      expected: `numbers from low to high${most < Infinity ? `, ${least} to ${most}` : ''}`,
      fix: 'Correct the numbers.',
    });
  };
  rising(['questions'], questions, 1, Infinity);
  rising(['score'], [score.min, score.pass, score.max], -Infinity, Infinity);
  rising(['cut'], [cut.low, cut.mode, cut.high], 0, 100);
  for (const [d, { weight }] of domains.entries()) rising(['domains', d, 'weight'], weight, 0, 100);
  return faults;
}
