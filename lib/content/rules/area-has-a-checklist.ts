import { asKind, atStart, type Rule } from '../rule';
import { area } from './examples';
import { reportStrayBoxes } from './task-items';

export const areaHasAChecklist: Rule = {
  id: 'area-has-a-checklist',
  group: 'structure',
  severity: 'error',
  holds:
    'An area has at least one checklist item (`- [ ] …`), at the margin and not ticked: each is rated on its own.',
  file(draft, report) {
    const file = asKind(draft, 'area');
    if (!file) return;
    if (file.body.checklist.length === 0) {
      report(atStart, {
        found: 'no checklist item',
        expected: 'at least one line "- [ ] What a candidate should be able to explain"',
        fix: 'Add one under the section that explains it.',
      });
    }
    reportStrayBoxes(draft, file.body.checklist, 'rates', report);
  },
  passes: {},
  fails: {
    files: {
      'areas/home.md': area('Prose alone.'),
      'areas/garden.md': area('- [x] What a bed is {#bed}\n- Tools\n  - [ ] What a spade is {#spade}'),
    },
    messages: [
      'content/demo/areas/garden.md:15:1 error area-has-a-checklist: found an item that is ticked, expected "- [ ]": each candidate rates it. Take the x out.',
      'content/demo/areas/garden.md:17:3 error area-has-a-checklist: found an item inside another list or a quotation, expected the lines "- [ ]" of a checklist at the margin. Move it to the margin, or take the box away.',
      'content/demo/areas/home.md:1:1 error area-has-a-checklist: found no checklist item, expected at least one line "- [ ] What a candidate should be able to explain". Add one under the section that explains it.',
    ],
  },
};
