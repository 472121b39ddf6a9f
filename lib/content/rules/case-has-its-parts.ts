import type { Draft, ExamDraft } from '../draft';
import type { FileOfKind } from '../file';
import { asKind, atStart, type Finding, filesOf, frontPlace, type Rule } from '../rule';
import { adviser, count, quote } from '../wording';
import { area, caseStudy, options, scenario, smallExam } from './examples';

const LEAST = 2;
const choices = options('x Move traffic', '- Scale out', '- Retrain', '- Wait');
const scene = 'A harbour counts ships.\n\n## Exhibit: What is seen\n\n- Fog';
const harbour = caseStudy(scene);

type Part = { draft: Draft; file: FileOfKind<'scenario'> };
type Report = (draft: Draft, key: 'case' | 'part' | 'use' | 'area', finding: Finding) => void;

export const caseHasItsParts: Rule = {
  id: 'case-has-its-parts',
  group: 'structure',
  severity: 'error',
  holds: `A scenario that belongs to a case study names it under \`case\` and its place in it under \`part\`. The parts of a case are at least ${LEAST}, numbered from 1 without gap or double, in areas of the case's domain, and of its \`use\`. A draft may be without any yet.`,
  file(draft, report) {
    const front = asKind(draft, 'scenario')?.front;
    if (!front || (front.case === undefined) === (front.part === undefined)) return;
    const [there, missing] = front.case ? ['case', 'part'] : ['part', 'case'];
    report(frontPlace(draft, there), {
      found: `${there} without ${missing}`,
      expected: 'both or neither',
      fix: front.case ? 'Write its number in the case, as in part: 1.' : 'Name the case, or take part out.',
    });
  },
  exam(exam, report) {
    const say: Report = (draft, key, finding) => report(draft, frontPlace(draft, key), finding);
    const parts = partsByCase(exam);
    const advise = adviser(() => [...exam.byId.keys()].filter((id) => id.startsWith('cases/')));
    for (const [id, members] of parts) {
      if (exam.byId.has(id)) continue;
      for (const { draft } of members) {
        say(draft, 'case', {
          found: `the case ${quote(id)}, which does not exist`,
          expected: 'the id of a file in cases/',
          fix: advise(id, 'Correct it, or write the case.'),
        });
      }
    }
    // A scenario that cannot be read may be the part that is missed.
    const allRead = exam.drafts.every(({ kind, file }) => kind?.name !== 'scenario' || file);
    for (const { draft, file } of filesOf(exam, 'case')) {
      const members = parts.get(draft.id) ?? [];
      if (allRead) checkNumber(draft, file, members, report);
      checkNumbers(members, allRead, say);
      for (const member of members) checkFit(file, member, exam, say);
    }
  },
  passes: {
    'cases/harbour.md': harbour,
    'scenarios/one.md': part(1, 'What comes first?'),
    'scenarios/two.md': part(2, 'Which of these is dearest?'),
    'cases/begun.md': caseStudy(scene),
  },
  fails: {
    files: {
      'exam.md': smallExam['exam.md']?.replace(
        '\n---\n\nWhat',
        `
  - id: second
    title: The second domain
    weight: [0, 0]
    know: What else is known.
    trap: What else misleads.
    groups:
      - id: "2.1"
        title: Another group
        miss: quality
        leads: areas/home
        objectives:
          2.1.1: Another objective
---

What`,
      ),
      'areas/garden.md': area('- [ ] A bed {#bed}', { domain: 'second', objectives: '[2.1.1]' }),
      'cases/harbour.md': harbour,
      'cases/port.md': caseStudy(scene, { status: 'reviewed', checked: '2026-11-20', source: 'nothing' }),
      'scenarios/one.md': part(1, 'What comes first?', { area: 'garden', objectives: '[2.1.1]' }),
      'scenarios/two.md': part(1, 'Which of these is dearest?', { use: 'mock' }),
      'scenarios/three.md': part(4, 'Who is to be asked about it?'),
      'scenarios/four.md': part(1, 'When is it over?', { case: 'cases/harbor' }),
      'scenarios/five.md': scenario(`How often is it done?\n\n${choices}`, { part: '2' }),
    },
    messages: [
      'content/demo/cases/port.md:1:1 error case-has-its-parts: found 0 scenarios with case: cases/port, expected at least 2. Write case: cases/port and part: 1 into a scenario.',
      'content/demo/scenarios/five.md:11:7 error case-has-its-parts: found part without case, expected both or neither. Name the case, or take part out.',
      'content/demo/scenarios/four.md:11:7 error case-has-its-parts: found the case "cases/harbor", which does not exist, expected the id of a file in cases/. Did you mean cases/harbour?',
      'content/demo/scenarios/one.md:3:7 error case-has-its-parts: found an area of the domain "second" in a case of "first", expected an area of the case\'s domain. Correct the area here or in the case.',
      'content/demo/scenarios/three.md:12:7 error case-has-its-parts: found part 4 of a case with 3 parts, expected a number from 1 to 3. Close the gap, or write the part that is missing.',
      'content/demo/scenarios/two.md:9:6 error case-has-its-parts: found use: mock in a case with use: drill, expected the same in a case and all its parts. Set it alike, for a case is asked whole.',
      'content/demo/scenarios/two.md:12:7 error case-has-its-parts: found part 1, which scenarios/one is already, expected a number of its own. Number the parts in the order in which they are asked.',
    ],
  },
};

function partsByCase(exam: ExamDraft): Map<string, Part[]> {
  const parts = new Map<string, Part[]>();
  for (const member of filesOf(exam, 'scenario')) {
    const id = member.file.front.case;
    if (id) parts.set(id, [...(parts.get(id) ?? []), member]);
  }
  return parts;
}

/** For examples: one part of a case. */
function part(number: number, stem: string, overrides: Record<string, string> = {}): string {
  return scenario(`${stem}\n\n${choices}`, { case: 'cases/harbour', part: String(number), ...overrides });
}

function checkNumber(
  draft: Draft,
  file: FileOfKind<'case'>,
  members: Part[],
  report: Parameters<NonNullable<Rule['exam']>>[1],
) {
  const isBegun = file.front.status === 'draft' && members.length === 0;
  if (members.length >= LEAST || isBegun) return;
  report(draft, atStart, {
    found: `${count(members.length, 'scenario')} with case: ${draft.id}`,
    expected: `at least ${LEAST}`,
    fix: `Write case: ${draft.id} and part: ${members.length + 1} into a scenario.`,
  });
}

function checkNumbers(members: Part[], allRead: boolean, say: Report) {
  const taken = new Map<number, Draft>();
  for (const { draft, file } of members) {
    const number = file.front.part;
    if (number === undefined) continue;
    const other = taken.get(number);
    taken.set(number, other ?? draft);
    if (other) {
      say(draft, 'part', {
        found: `part ${number}, which ${other.id} is already`,
        expected: 'a number of its own',
        fix: 'Number the parts in the order in which they are asked.',
      });
    } else if (allRead && number > members.length) {
      say(draft, 'part', {
        found: `part ${number} of a case with ${count(members.length, 'part')}`,
        expected: `a number from 1 to ${members.length}`,
        fix: 'Close the gap, or write the part that is missing.',
      });
    }
  }
}

function checkFit(file: FileOfKind<'case'>, { draft, file: { front } }: Part, exam: ExamDraft, say: Report) {
  const [here, there] = [domainOf(exam, front.area), domainOf(exam, file.front.area)];
  if (here && there && here !== there) {
    say(draft, 'area', {
      found: `an area of the domain ${quote(here)} in a case of ${quote(there)}`,
      expected: "an area of the case's domain",
      fix: 'Correct the area here or in the case.',
    });
  }
  if (front.use !== file.front.use) {
    say(draft, 'use', {
      found: `use: ${front.use} in a case with use: ${file.front.use}`,
      expected: 'the same in a case and all its parts',
      fix: 'Set it alike, for a case is asked whole.',
    });
  }
}

function domainOf(exam: ExamDraft, area: string): string | undefined {
  const draft = exam.byId.get(`areas/${area}`);
  return draft && asKind(draft, 'area')?.front.domain;
}
