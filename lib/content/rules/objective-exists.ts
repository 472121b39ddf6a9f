import type { Draft, ExamDraft } from '../draft';
import { cellsOf } from '../kinds/decision-columns';
import { asKind, type Finding, frontPlace, type Rule } from '../rule';
import { quote } from '../wording';
import { area } from './examples';

export const objectiveExists: Rule = {
  id: 'objective-exists',
  group: 'structure',
  severity: 'error',
  holds: 'Every objective that a file names stands in exam.md.',
  exam(exam, report) {
    const known = objectivesOf(exam);
    if (!known) return;
    for (const draft of exam.drafts) {
      for (const [at, id] of (draft.file?.front.objectives ?? []).entries()) {
        if (!known.has(id)) report(draft, frontPlace(draft, 'objectives', at), unknown(id));
      }
      for (const { row, id } of objectiveCells(draft)) {
        if (!known.has(id)) report(draft, row, unknown(id));
      }
    }
  },
  passes: {},
  fails: {
    files: { 'areas/home.md': area('- [ ] What a thing is {#thing}', { objectives: '[1.1.1, 1.1.2]' }) },
    messages: [
      'content/demo/areas/home.md:4:21 error objective-exists: found objective "1.1.2", which exam.md does not have, expected one of its objectives. Correct the number.',
    ],
  },
};

function objectivesOf(exam: ExamDraft): Set<string> | undefined {
  const groups = exam.exam?.examFile?.front.domains.flatMap((domain) => domain.groups);
  return groups && new Set(groups.flatMap((group) => Object.keys(group.objectives)));
}

/** The objectives that a table's rows name in a column of that role. */
function objectiveCells(draft: Draft) {
  const file = asKind(draft, 'decision');
  if (!file?.front.columns.includes('objective')) return [];
  return file.body.rows.flatMap((row) =>
    cellsOf(file, row, 'objective')
      .flatMap((cell) => cell.split(','))
      .map((id) => ({ row: row.node, id: id.trim() }))
      .filter(({ id }) => id !== ''),
  );
}

function unknown(id: string): Finding {
  return {
    found: `objective ${quote(id)}, which exam.md does not have`,
    expected: 'one of its objectives',
    fix: 'Correct the number.',
  };
}
