import { forms } from '@/lib/content/kinds/scenario-forms';
import type { Source } from '@/lib/items/item';

/** Where the bank shows an item: its unit and its form as parts of the address, without the marks between them. */
export function itemHref(
  { exam, unit, form }: Pick<Source, 'exam' | 'unit' | 'form'>,
  seed?: string,
): string {
  const path = `${unit.slice(exam.length + 1).replace('#', '/')}/${form}`;
  return `/${exam}/items/${path}${seed === undefined ? '' : `?seed=${encodeURIComponent(seed)}`}`;
}

/** The item that such an address names; undefined where it cannot be one. */
export function itemAt(exam: string, path: readonly string[]): string | undefined {
  const [folder, name, ...rest] = path.map(decoded);
  const form = rest.pop();
  if (!folder || !name || rest.length > 1 || !forms.some((one) => one === form)) return undefined;
  return `${[exam, folder, name].join('/')}${rest.map((row) => `#${row}`).join('')}:${form}`;
}

/** Rows may be named in any script. What is no address at all names nothing. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
