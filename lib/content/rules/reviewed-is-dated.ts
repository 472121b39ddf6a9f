import { frontPlace, type Rule } from '../rule';
import { area } from './examples';

export const reviewedIsDated: Rule = {
  id: 'reviewed-is-dated',
  group: 'structure',
  severity: 'error',
  holds: 'A file with `status: reviewed` says when it was checked (`checked`) and against what (`source`).',
  file(draft, report) {
    const front = draft.file?.front ?? draft.examFile?.front;
    if (front?.status !== 'reviewed') return;
    const missing = (['checked', 'source'] as const).filter((key) => front[key] === undefined);
    if (missing.length === 0) return;
    report(frontPlace(draft, 'status'), {
      found: `status "reviewed" without ${missing.join(' and ')}`,
      expected: 'the day of the check and what it was checked against',
      fix: `Add ${missing.join(' and ')}, or set status: draft.`,
    });
  },
  passes: {
    'areas/home.md': area('- [ ] What a thing is {#thing}', {
      status: 'reviewed',
      checked: '2026-11-20',
      source: 'the outline',
    }),
  },
  fails: {
    files: {
      'areas/home.md': area('- [ ] What a thing is {#thing}', { status: 'reviewed', source: 'the outline' }),
    },
    messages: [
      'content/demo/areas/home.md:7:9 error reviewed-is-dated: found status "reviewed" without checked, expected the day of the check and what it was checked against. Add checked, or set status: draft.',
    ],
  },
};
