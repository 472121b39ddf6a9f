import type { Rule } from '../rule';
import { area, options, scenario } from './examples';

const task = `A canary answers with errors. What comes first?\n\n${options('x Move traffic', '- Scale out', '- Retrain', '- Wait')}`;

export const marksAreRead: Rule = {
  id: 'marks-are-read',
  group: 'structure',
  severity: 'error',
  holds:
    'A blank stands behind the hashes of a heading, the number of a step, and the hyphen and the box of an item: without it they are read as prose. A file is looked at further when this is right.',
  file(draft, report) {
    for (const { place, ...finding } of draft.slips) report(place, finding);
  },
  passes: {
    'areas/home.md': area(
      'Write `##Options`, and #1 of [x](../decisions/choice.md):\n[x](../decisions/choice.md) and\n\\-[x] are fine in 2.1 and\n3.x.\n\n```text\n##Options\n-[x] A\n1.First\n```\n\n- [ ] What a thing is {#thing}\n- [X](../decisions/choice.md) {#plain}',
    ),
    'scenarios/one.md': scenario(task.replace('[x]', '[X]').replace('- [ ]', '*\t[ ]')),
  },
  fails: {
    files: {
      'areas/home.md': area(
        '#One idea\n\n1.Look\n2.[Link](#one-idea)\n\n-[ ] What a thing is {#thing}',
      ).replace('## Ready', '##Ready'),
      'scenarios/one.md': scenario(
        task
          .replace('## Options', '##Options')
          .replace('[x] ', '[x]')
          .replace('- [ ] Scale', '– [] Scale')
          .replace('- [ ] Retrain', '-\u00a0[ ] Retrain'),
      ),
    },
    messages: [
      'content/demo/areas/home.md:9:1 error marks-are-read: found "##Ready when", which is read as prose and not as a heading, expected a blank after "##". Write "## Ready when".',
      'content/demo/areas/home.md:15:1 error marks-are-read: found "#One idea", which is read as prose and not as a heading, expected a blank after "##". Write "## One idea".',
      'content/demo/areas/home.md:17:1 error marks-are-read: found "1.Look", which is read as prose and not as a step, expected a blank after "1.". Write "1. Look".',
      'content/demo/areas/home.md:18:1 error marks-are-read: found "2.[Link](#one-idea)", which is read as prose and not as a step, expected a blank after "2.". Write "2. [Link](#one-idea)".',
      'content/demo/areas/home.md:20:1 error marks-are-read: found "-[ ] What a thing is {#thing}", which is read as prose and not as an item with a box, expected "- [ ]" and a blank before its text. Write "- [ ] What a thing is {#thing}".',
      'content/demo/scenarios/one.md:15:1 error marks-are-read: found "##Options", which is read as prose and not as a heading, expected a blank after "##". Write "## Options".',
      'content/demo/scenarios/one.md:17:3 error marks-are-read: found "- [x]Move traffic {#o1}", which is read as prose and not as an item with a box, expected "- [x]" and a blank before its text. Write "- [x] Move traffic {#o1}".',
      'content/demo/scenarios/one.md:21:1 error marks-are-read: found "– [] Scale out {#o2}", which is read as prose and not as an item with a box, expected "- [ ]" and a blank before its text. Write "- [ ] Scale out {#o2}".',
      'content/demo/scenarios/one.md:25:1 error marks-are-read: found "- [ ] Retrain {#o3}", which is read as prose and not as an item with a box, expected "- [ ]" and a blank before its text, and no no-break space. Write "- [ ] Retrain {#o3}".',
    ],
  },
};
