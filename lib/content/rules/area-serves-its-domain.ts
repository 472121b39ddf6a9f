import { filesOf, frontPlace, type Rule } from '../rule';
import { quote } from '../wording';
import { secondDecision } from './coverage';
import { area, smallExam } from './examples';

/** For examples: a second domain with an objective of its own, which the files of the first serve too. */
const twoDomains = {
  'exam.md': smallExam['exam.md']?.replace(
    '          1.1.1: The objective\n',
    `          1.1.1: The objective
  - id: second
    title: The second domain
    weight: [0, 0]
    know: What else is known.
    trap: What else misleads.
    groups:
      - id: "2.1"
        title: Another group
        miss: infrastructure
        leads: areas/home
        objectives:
          2.1.1: Another objective
`,
  ),
  'areas/home.md': area('- [ ] What a thing is {#thing}', { objectives: '[1.1.1, 2.1.1]' }),
  'decisions/second.md': secondDecision({ objectives: '[2.1.1]' }),
};
const second = (objectives: string) =>
  area('- [ ] Another thing {#other}', { title: 'Away', domain: 'second', objectives });

export const areaServesItsDomain: Rule = {
  id: 'area-serves-its-domain',
  group: 'coverage',
  severity: 'warning',
  holds: 'A readiness area names at least one objective of its own domain.',
  exam(exam, report) {
    const domains = exam.exam?.examFile?.front.domains ?? [];
    const domainOf = new Map(
      domains.flatMap(({ id, groups }) =>
        groups.flatMap(({ objectives }) => Object.keys(objectives).map((objective) => [objective, id])),
      ),
    );
    for (const { draft, file } of filesOf(exam, 'area')) {
      const { domain, objectives } = file.front;
      const served = new Set(objectives.flatMap((id) => domainOf.get(id) ?? []));
      // What the outline does not know is the business of other rules.
      if (served.size === 0 || served.has(domain) || !domains.some(({ id }) => id === domain)) continue;
      report(draft, frontPlace(draft, 'objectives'), {
        found: `objectives of ${[...served].map(quote).join(' and ')} alone`,
        expected: `at least one of ${quote(domain)}, this area's domain`,
        fix: 'Name an objective of that domain, or correct its domain.',
      });
    }
  },
  passes: { ...twoDomains, 'areas/away.md': second('[2.1.1, 1.1.1]') },
  fails: {
    files: { ...twoDomains, 'areas/away.md': second('[1.1.1]') },
    messages: [
      `content/demo/areas/away.md:4:13 warning area-serves-its-domain: found objectives of "first" alone, expected at least one of "second", this area's domain. Name an objective of that domain, or correct its domain.`,
    ],
  },
};
