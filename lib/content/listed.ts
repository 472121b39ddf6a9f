import type { FileOfKind } from './file';
import { linksIn, targetOf } from './links';

/**
 * Stored ids of what the items of a checklist or the entries of a set lead to, each once and in their order: a
 * page, or with its `#` a part of one.
 */
export function unitsListed({ exam, path, body }: FileOfKind<'checklist' | 'set'>): string[] {
  const links =
    'entries' in body
      ? body.entries.flatMap(({ links }) => links.slice(0, 1))
      : linksIn({ type: 'root', children: [{ type: 'list', children: body.items }] });
  const units = links.flatMap(({ url }) => {
    const target = targetOf(url, path);
    return target.kind === 'unit' ? [storedId(exam, target)] : [];
  });
  return [...new Set(units)];
}

function storedId(exam: string, { id, fragment }: { id: string; fragment?: string }): string {
  return `${exam}/${id}${fragment ? `#${fragment}` : ''}`;
}
