import type { ListItem } from 'mdast';
import { visit } from 'unist-util-visit';
import type { FileOfKind } from './file';
import { bodyOf } from './kinds/define';
import type { Model } from './model';
import { oncePer } from './once';
import { prepare } from './prepare';
import { toHtml } from './render';

/**
 * A checklist's text as HTML, to stand on a page with others: its items can be ticked, and have no anchors, which
 * others might have too. Terms are not explained there.
 */
export function checklistAmongOthers(file: FileOfKind<'checklist'>, model: Model): Promise<string> {
  return keptBy(file)(model);
}

/** Made once for each file, by the model that first asks: links aside, nothing of another file is in it. */
const keptBy = oncePer((file: FileOfKind<'checklist'>) => {
  let made: Promise<string> | undefined;
  return (model: Model) => {
    made ??= make(file, model);
    return made;
  };
});

function make(file: FileOfKind<'checklist'>, model: Model): Promise<string> {
  const nodes = prepare(bodyOf(file.tree), { model, file });
  visit({ type: 'root', children: nodes }, 'listItem', (item: ListItem) => {
    delete item.data?.hProperties?.id;
  });
  return toHtml(nodes);
}
