import { asKind, atStart, type Rule } from '../rule';
import { checklist } from './examples';
import { reportStrayBoxes } from './task-items';

export const checklistHasItems: Rule = {
  id: 'checklist-has-items',
  group: 'structure',
  severity: 'error',
  holds:
    'A checklist has at least one item (`- [ ] …`), at the margin and not ticked: each candidate ticks it.',
  file(draft, report) {
    const file = asKind(draft, 'checklist');
    if (!file) return;
    if (file.body.items.length === 0) {
      report(atStart, {
        found: 'no item',
        expected: 'at least one line "- [ ] What to do {#first}"',
        fix: 'Write what is to be done, one line each.',
      });
    }
    reportStrayBoxes(draft, file.body.items, 'ticks', report);
  },
  passes: { 'checklists/the-day-before.md': checklist('- [ ] Sleep {#sleep}') },
  fails: {
    files: {
      'checklists/the-day-before.md': checklist('- Sleep'),
      'checklists/the-day-itself.md': checklist('- [x] Eat {#eat}\n- Bring\n  - [ ] A passport {#passport}'),
    },
    messages: [
      'content/demo/checklists/the-day-before.md:1:1 error checklist-has-items: found no item, expected at least one line "- [ ] What to do {#first}". Write what is to be done, one line each.',
      'content/demo/checklists/the-day-itself.md:6:1 error checklist-has-items: found an item that is ticked, expected "- [ ]": each candidate ticks it. Take the x out.',
      'content/demo/checklists/the-day-itself.md:8:3 error checklist-has-items: found an item inside another list or a quotation, expected the lines "- [ ]" of a checklist at the margin. Move it to the margin, or take the box away.',
    ],
  },
};
