import { toString as plain } from 'mdast-util-to-string';
import { eachNode } from '../nodes';
import { asKind, type Rule } from '../rule';
import { meant, quote } from '../wording';
import { area } from './examples';

const shown = ['decisions', 'metrics'];

export const useResolves: Rule = {
  id: 'use-resolves',
  group: 'structure',
  severity: 'error',
  holds: '`::use[…]` names a decision or a metric of this exam, as in `::use[decisions/serving-choice]`.',
  exam(exam, report) {
    for (const draft of exam.drafts) {
      if (!asKind(draft, 'area')) continue;
      const seen = new Set<string>();
      eachNode(draft.tree, 'leafDirective', (node) => {
        const id = plain(node).trim();
        if (node.name !== 'use' || id === '') return;
        const goal = exam.byId.get(id);
        if (!goal) {
          report(draft, node, {
            found: `::use of ${quote(id)}, which does not exist`,
            expected: 'a decision or a metric of this exam',
            fix: meant(id, exam.byId.keys(), 'Correct the id, or write the file.'),
          });
        } else if (!shown.includes(goal.folder)) {
          report(draft, node, {
            found: `::use of ${quote(id)}`,
            expected: 'a decision or a metric',
            fix: 'Write a link to it instead.',
          });
        } else if (seen.has(id)) {
          report(draft, node, {
            found: `::use of ${quote(id)} a second time`,
            expected: 'each file once on a page',
            fix: 'Write a link to it instead.',
          });
        }
        seen.add(id);
      });
    }
  },
  passes: { 'areas/home.md': area('::use[decisions/choice]\n\n- [ ] What a thing is {#thing}') },
  fails: {
    files: {
      'areas/home.md': area(
        '::use[decisions/choise]\n\n::use[areas/home]\n\n::use[decisions/choice]\n\n::use[decisions/choice]\n\n- [ ] What a thing is {#thing}',
      ),
    },
    messages: [
      'content/demo/areas/home.md:15:1 error use-resolves: found ::use of "decisions/choise", which does not exist, expected a decision or a metric of this exam. Did you mean decisions/choice?',
      'content/demo/areas/home.md:17:1 error use-resolves: found ::use of "areas/home", expected a decision or a metric. Write a link to it instead.',
      'content/demo/areas/home.md:21:1 error use-resolves: found ::use of "decisions/choice" a second time, expected each file once on a page. Write a link to it instead.',
    ],
  },
};
