import type { PhrasingContent, RootContent } from 'mdast';
import { paragraph } from '../content/kinds/parts';
import type { ContentFile, Model } from '../content/model';
import { prepare } from '../content/prepare';
import { toHtml } from '../content/render';
import type { Text } from './item';

/** Blocks as they are; the words of a line as they stand in it. */
export async function htmlOfText(nodes: Text, file: ContentFile, model: Model): Promise<string> {
  const context = { model, file, embedded: true };
  if (!isLine(nodes)) return toHtml(prepare(nodes as RootContent[], context));
  // Among blocks each word would get a line of its own, and with it a blank before the next comma.
  const html = await toHtml(prepare([paragraph(nodes)], context));
  return html.replace(/^<p>|<\/p>$/g, '');
}

const words = new Set([
  'text',
  'inlineCode',
  'inlineMath',
  'emphasis',
  'strong',
  'delete',
  'link',
  'break',
  'image',
]);

/** Whether a text is the words of a line, and no blocks. */
export function isLine(nodes: Text): nodes is PhrasingContent[] {
  return nodes.every(({ type }) => words.has(type));
}
