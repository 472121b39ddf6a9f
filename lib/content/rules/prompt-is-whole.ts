import { asKind, atStart, type Rule } from '../rule';
import { findSection, sectionsOf } from '../sections';
import { prompt } from './examples';
import { hasText, reportSections } from './sections-with-text';

const answer = '## Model answer\n\nBy moving traffic.';
const mention = '## Must mention\n\n- [ ] Traffic {#traffic}\n- [ ] A signal {#signal}';

export const promptIsWhole: Rule = {
  id: 'prompt-is-whole',
  group: 'structure',
  severity: 'error',
  holds:
    'A prompt asks its question before the first heading, and has `## Model answer` and `## Must mention`, a list of lines that begin with `- [ ]`.',
  file(draft, report) {
    const file = asKind(draft, 'prompt');
    if (!file) return;
    if (!hasText(file.body.question)) {
      report(atStart, {
        found: 'no question',
        expected: 'one before the first heading',
        fix: 'Write it there.',
      });
    }
    reportSections(draft.tree, ['Model answer', 'Must mention'], report);
    const section = findSection(sectionsOf(draft.tree).sections, 'Must mention');
    if (section && hasText(section.nodes) && file.body.mustMention.length === 0) {
      report(section.heading, {
        found: 'nothing with a box under "## Must mention"',
        expected: 'a line for each thing that a good answer mentions',
        fix: 'Begin each with "- [ ] ".',
      });
    }
  },
  passes: { 'prompts/rollback.md': prompt(`How do you roll back?\n\n${answer}\n\n${mention}`) },
  fails: {
    files: {
      'prompts/one.md': prompt(answer),
      'prompts/two.md': prompt(`How do you roll back?\n\n${answer}\n\n${mention.replaceAll('[ ] ', '')}`, {
        title: 'Another question',
      }),
    },
    messages: [
      'content/demo/prompts/one.md:1:1 error prompt-is-whole: found no question, expected one before the first heading. Write it there.',
      'content/demo/prompts/one.md:1:1 error prompt-is-whole: found no section "## Must mention", expected one with text. Write it.',
      'content/demo/prompts/two.md:13:1 error prompt-is-whole: found nothing with a box under "## Must mention", expected a line for each thing that a good answer mentions. Begin each with "- [ ] ".',
    ],
  },
};
