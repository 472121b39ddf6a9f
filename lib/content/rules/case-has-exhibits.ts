import { toString as plain } from 'mdast-util-to-string';
import { asKind, atStart, type Rule } from '../rule';
import { quote } from '../wording';
import { caseStudy } from './examples';

export const caseHasExhibits: Rule = {
  id: 'case-has-exhibits',
  group: 'structure',
  severity: 'error',
  holds:
    'A case study tells its situation before the first heading, and has at least one section `## Exhibit: …` with content, and no other sections.',
  file(draft, report) {
    const body = asKind(draft, 'case')?.body;
    if (!body) return;
    if (!body.intro.some((node) => plain(node).trim() !== '')) {
      report(atStart, {
        found: 'no text before the first heading',
        expected: 'who operates what, and what troubles them',
        fix: 'Write it there, in two or three sentences.',
      });
    }
    if (body.exhibits.length === 0) {
      report(atStart, {
        found: 'no exhibit',
        expected: 'at least one section "## Exhibit: What is required"',
        fix: 'Put what candidates have to look things up in under such a heading.',
      });
    }
    for (const { heading, title, nodes } of body.exhibits) {
      if (nodes.length > 0) continue;
      report(heading, {
        found: `nothing under ${quote(title)}`,
        expected: 'a list, a table, code or text',
        fix: 'Write it, or take the heading out.',
      });
    }
    for (const { heading, title } of body.others) {
      report(heading, {
        found: `the section ${quote(title)}`,
        expected: 'only sections whose names begin with "Exhibit:"',
        fix: `Rename it to "## Exhibit: ${title}", or put its text above the first heading.`,
      });
    }
  },
  passes: { 'cases/harbour.md': caseStudy('A harbour counts ships.\n\n## Exhibit: What is seen\n\n- Fog') },
  fails: {
    files: {
      'cases/harbour.md': caseStudy('## Exhibit: What is seen\n\n## Questions\n\nWhich?'),
      'cases/port.md': caseStudy('A port counts ships.'),
    },
    messages: [
      'content/demo/cases/harbour.md:1:1 error case-has-exhibits: found no text before the first heading, expected who operates what, and what troubles them. Write it there, in two or three sentences.',
      'content/demo/cases/harbour.md:8:1 error case-has-exhibits: found nothing under "Exhibit: What is seen", expected a list, a table, code or text. Write it, or take the heading out.',
      'content/demo/cases/harbour.md:10:1 error case-has-exhibits: found the section "Questions", expected only sections whose names begin with "Exhibit:". Rename it to "## Exhibit: Questions", or put its text above the first heading.',
      'content/demo/cases/port.md:1:1 error case-has-exhibits: found no exhibit, expected at least one section "## Exhibit: What is required". Put what candidates have to look things up in under such a heading.',
    ],
  },
};
