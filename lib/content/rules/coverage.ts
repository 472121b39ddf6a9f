import type { Draft, ExamDraft } from '../draft';
import { kindOf } from '../kinds/all';
import { objectivesOf } from '../kinds/decision';
import { type ContentFile, isKeptForMocks } from '../model';
import type { Example, Finding, Rule } from '../rule';
import { filesOf } from '../rule';
import { count } from '../wording';
import { decision, smallExam } from './examples';

const SHOWN = 5;

/** Ids of an exam's objectives in the order of its outline; none while exam.md has mistakes. */
export function outlineOf(exam: ExamDraft): string[] {
  const domains = exam.exam?.examFile?.front.domains ?? [];
  return domains.flatMap(({ groups }) => groups.flatMap(({ objectives }) => Object.keys(objectives)));
}

/**
 * Says of all objectives that lack something in one message, at the outline in exam.md. Nothing while a file
 * cannot be read as what it is: it may be the one that is missed.
 */
export function reportMissing(
  exam: ExamDraft,
  missing: string[],
  finding: { lack: string; expected: string; fix: string },
  report: Parameters<NonNullable<Rule['exam']>>[1],
) {
  if (!exam.exam || missing.length === 0 || exam.drafts.some(({ kind, file }) => kind && !file)) return;
  const first = missing.slice(0, SHOWN).join(', ');
  const more = missing.length > SHOWN ? ` and ${missing.length - SHOWN} more` : '';
  const said: Finding = {
    found: `${missing.length} of ${count(outlineOf(exam).length, 'objective')} ${finding.lack} (${first}${more})`,
    expected: finding.expected,
    fix: finding.fix,
  };
  report(exam.exam, exam.exam.front?.keyPlace(['domains']) ?? { line: 1, column: 1 }, said);
}

/** Ids of the objectives that a row of some decision file serves. */
export function objectivesWithRows(exam: ExamDraft): Set<string> {
  return new Set(
    filesOf(exam, 'decision').flatMap(({ file }) => file.body.rows.flatMap((row) => objectivesOf(file, row))),
  );
}

/** How many questions the drill has for each objective. What is kept for mock exams does not count. */
export function questionsByObjective(drafts: Draft[]): Map<string, number> {
  const questions = new Map<string, number>();
  const add = (objective: string, number: number) =>
    questions.set(objective, (questions.get(objective) ?? 0) + number);
  for (const { file } of drafts) {
    if (!file || isKeptForMocks(file)) continue;
    const number = kindOf<ContentFile>(file).questions(file);
    if (file.kind === 'decision' && number > 0) {
      for (const row of file.body.rows) {
        for (const objective of objectivesOf(file, row)) add(objective, number / file.body.rows.length);
      }
    } else {
      for (const objective of new Set(file.front.objectives)) add(objective, number);
    }
  }
  return questions;
}

/** For examples: an outline of two objectives, of which the small exam's files cover the first. */
export const twoObjectives: Example = {
  'exam.md': smallExam['exam.md']?.replace(
    '1.1.1: The objective',
    '1.1.1: The objective\n          1.1.2: Another',
  ),
};

/** For examples: a decision on the second objective. */
export function secondDecision(overrides: Record<string, string> = {}): string {
  return decision(
    `| When | Choose | Because |
| --- | --- | --- |
| Rows come by night {#night} | A schedule | Nobody is there. |
| Rows come at any time {#any} | An event | Each brings its own. |
| Rows come when asked for {#asked} | A request | Somebody asks. |`,
    { title: 'Another choice', objectives: '[1.1.2]', ...overrides },
  );
}
