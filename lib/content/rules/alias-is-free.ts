import type { ExamDraft } from '../draft';
import { frontPlace, type Rule } from '../rule';
import { area } from './examples';

const garden = '- [ ] What a bed is {#bed}';

export const aliasIsFree: Rule = {
  id: 'alias-is-free',
  group: 'structure',
  severity: 'error',
  holds:
    'An id under `aliases` or `retired` is used by nothing else: no file or part has it, and no other file claims it.',
  exam(exam, report) {
    const claimed = new Map<string, string>();
    for (const draft of exam.drafts) {
      const isExam = draft === exam.exam;
      const key = isExam ? 'retired' : 'aliases';
      const ids = isExam ? draft.examFile?.front.retired : draft.file?.front.aliases;
      for (const [at, id] of (ids ?? []).entries()) {
        const other = claimed.get(id);
        claimed.set(id, other ?? draft.path);
        const exists = isPresent(exam, id);
        if (!exists && other === undefined) continue;
        report(draft, frontPlace(draft, key, at), {
          found: exists ? `${id}, which exists` : `${id}, which ${other} names as well`,
          expected: `an id under ${key} that is used nowhere else`,
          fix: 'Delete one of the two.',
        });
      }
    }
  },
  passes: { 'areas/garden.md': area(garden, { aliases: '[areas/yard, areas/home#bed]' }) },
  fails: {
    files: {
      'areas/garden.md': area(garden, { aliases: '[areas/home#thing, areas/yard]' }),
      'areas/patio.md': area(garden, { aliases: '[areas/yard]' }),
    },
    messages: [
      'content/demo/areas/garden.md:7:11 error alias-is-free: found areas/home#thing, which exists, expected an id under aliases that is used nowhere else. Delete one of the two.',
      'content/demo/areas/patio.md:7:11 error alias-is-free: found areas/yard, which demo/areas/garden.md names as well, expected an id under aliases that is used nowhere else. Delete one of the two.',
    ],
  },
};

/** Whether a file, or a part of one, has an id (without the exam). */
function isPresent(exam: ExamDraft, id: string): boolean {
  const [base = '', fragment] = id.split('#');
  const draft = exam.byId.get(base);
  if (fragment === undefined) return draft !== undefined;
  return draft?.file?.fragments.some((one) => one.id === fragment) ?? false;
}
