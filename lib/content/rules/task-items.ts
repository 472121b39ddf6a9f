import type { ListItem } from 'mdast';
import type { Draft } from '../draft';
import { eachNode } from '../nodes';
import type { Finding } from '../rule';

/**
 * Reports boxes that are no units, because they stand inside another list or a quotation, and boxes that are
 * ticked in the text, where each candidate does that.
 * @param counted the items that are units
 * @param does what a candidate does with one, as in "rates"
 */
export function reportStrayBoxes(
  draft: Draft,
  counted: ListItem[],
  does: string,
  report: (at: ListItem, finding: Finding) => void,
) {
  const units = new Set(counted);
  eachNode(draft.tree, 'listItem', (item) => {
    if (typeof item.checked !== 'boolean') return;
    if (!units.has(item)) {
      report(item, {
        found: 'an item inside another list or a quotation',
        expected: 'the lines "- [ ]" of a checklist at the margin',
        fix: 'Move it to the margin, or take the box away.',
      });
    } else if (item.checked) {
      report(item, {
        found: 'an item that is ticked',
        expected: `"- [ ]": each candidate ${does} it`,
        fix: 'Take the x out.',
      });
    }
  });
}
