import { toString as plain } from 'mdast-util-to-string';
import { YOU_SHOULD_SEE } from '../kinds/parts';
import { asKind, atStart, type Rule } from '../rule';
import { quote } from '../wording';
import { lab } from './examples';
import { reportSections } from './sections-with-text';

const sections = '## Clean up\n\nDelete it.\n\n## Without an account\n\nWrite it from memory.';
const steps =
  '1. Make it {#make}\n\n   You should see: that it is there.\n\n2. Use it {#use}\n\n   You should see: an answer.';

export const labIsWhole: Rule = {
  id: 'lab-is-whole',
  group: 'structure',
  severity: 'error',
  holds:
    'A lab says its goal and then its steps, as one numbered list before the first heading; below each step, indented, a paragraph begins with `You should see:`. Sections `## Clean up` and `## Without an account` with text follow.',
  file(draft, report) {
    const body = asKind(draft, 'lab')?.body;
    if (!body) return;
    if (body.steps.length === 0) {
      report(atStart, {
        found: 'no steps',
        expected: 'a numbered list before the first heading',
        fix: 'Write each step on a line such as "1. Create an endpoint {#create}".',
      });
    }
    for (const { text, place, see } of body.steps) {
      const said = see && plain(see).slice(YOU_SHOULD_SEE.length).trim();
      if (said) continue;
      report(place, {
        found: see
          ? `${quote(text)} with nothing behind "${YOU_SHOULD_SEE}"`
          : `${quote(text)} without "${YOU_SHOULD_SEE}"`,
        expected: 'what tells a candidate that the step worked',
        fix: `Write it below the step, indented, after "${YOU_SHOULD_SEE}".`,
      });
    }
    reportSections(draft.tree, ['Clean up', 'Without an account'], report);
  },
  passes: { 'labs/by-hand.md': lab(`Make a thing.\n\n${steps}\n\n${sections}`) },
  fails: {
    files: {
      'labs/by-hand.md': lab(
        `Make a thing.\n\n${steps.replace('You should see: that it is there.', 'It is there.')}\n\n## Clean up\n\nDelete it.`,
      ),
      'labs/empty.md': lab(`Make a thing.\n\n- Make it\n\n${sections.replace('Delete it.', '')}`),
      'labs/silent.md': lab(`1. Make it {#make}\n\n   You should see:\n\n${sections}`),
    },
    messages: [
      'content/demo/labs/by-hand.md:1:1 error lab-is-whole: found no section "## Without an account", expected one with text. Write it.',
      'content/demo/labs/by-hand.md:12:1 error lab-is-whole: found "Make it" without "You should see:", expected what tells a candidate that the step worked. Write it below the step, indented, after "You should see:".',
      'content/demo/labs/empty.md:1:1 error lab-is-whole: found no steps, expected a numbered list before the first heading. Write each step on a line such as "1. Create an endpoint {#create}".',
      'content/demo/labs/empty.md:14:1 error lab-is-whole: found nothing under "## Clean up", expected one with text. Write it.',
      'content/demo/labs/silent.md:10:1 error lab-is-whole: found "Make it" with nothing behind "You should see:", expected what tells a candidate that the step worked. Write it below the step, indented, after "You should see:".',
    ],
  },
};
