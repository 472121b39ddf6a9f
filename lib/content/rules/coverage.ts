import { type Coverage, coverageBy, NOTHING } from '../coverage';
import type { ExamDraft } from '../draft';
import { oncePer } from '../once';
import type { Example, Finding, Rule } from '../rule';
import { count } from '../wording';
import { decision, smallExam } from './examples';

const SHOWN = 5;

/** Ids of an exam's objectives in the order of its outline; none while exam.md has mistakes. */
function outlineOf(exam: ExamDraft): string[] {
  const domains = exam.exam?.examFile?.front.domains ?? [];
  return domains.flatMap(({ groups }) => groups.flatMap(({ objectives }) => Object.keys(objectives)));
}

/** What covers each objective. Three rules ask for it. */
const coverageOf = oncePer((exam: ExamDraft) => coverageBy(exam.drafts.flatMap(({ file }) => file ?? [])));

/**
 * Says of all objectives whose coverage lacks something in one message, at the outline in exam.md. Nothing while
 * a file cannot be read as what it is: it may be the one that is missed.
 */
export function reportMissing(
  exam: ExamDraft,
  lacks: (coverage: Coverage) => boolean,
  finding: { lack: string; expected: string; fix: string },
  report: Parameters<NonNullable<Rule['exam']>>[1],
) {
  if (!exam.exam || exam.drafts.some(({ kind, file }) => kind && !file)) return;
  const covered = coverageOf(exam);
  const outline = outlineOf(exam);
  const missing = outline.filter((id) => lacks(covered.get(id) ?? NOTHING));
  if (missing.length === 0) return;
  const first = missing.slice(0, SHOWN).join(', ');
  const more = missing.length > SHOWN ? ` and ${missing.length - SHOWN} more` : '';
  const said: Finding = {
    found: `${missing.length} of ${count(outline.length, 'objective')} ${finding.lack} (${first}${more})`,
    expected: finding.expected,
    fix: finding.fix,
  };
  report(exam.exam, exam.exam.front?.keyPlace(['domains']) ?? { line: 1, column: 1 }, said);
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
