import { filesOf, frontPlace, type Rule } from '../rule';
import { meant, quote } from '../wording';
import { area } from './examples';

export const domainExists: Rule = {
  id: 'domain-exists',
  group: 'structure',
  severity: 'error',
  holds: "An area's `domain` is the id of one in exam.md.",
  exam(exam, report) {
    const domains = exam.exam?.examFile?.front.domains;
    if (!domains) return;
    const ids = domains.map(({ id }) => id);
    for (const { draft, file } of filesOf(exam, 'area')) {
      if (ids.includes(file.front.domain)) continue;
      report(draft, frontPlace(draft, 'domain'), {
        found: `the domain ${quote(file.front.domain)}, which exam.md does not have`,
        expected: `one of ${ids.join(', ')}`,
        fix: meant(file.front.domain, ids, 'Correct it.'),
      });
    }
  },
  passes: {},
  fails: {
    files: { 'areas/home.md': area('- [ ] What a thing is {#thing}', { domain: 'frist' }) },
    messages: [
      'content/demo/areas/home.md:3:9 error domain-exists: found the domain "frist", which exam.md does not have, expected one of first. Did you mean first?',
    ],
  },
};
