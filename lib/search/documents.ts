import type { RootContent, TableRow } from 'mdast';
import { toString as plain } from 'mdast-util-to-string';
import { kindOf } from '../content/kinds/all';
import { hiddenRoles } from '../content/kinds/decision-columns';
import type { ContentFile } from '../content/model';

/** What can be found in one file: itself, or a part of it. */
export interface Document {
  /** Id without the exam. */
  id: string;
  title: string;
  names: string[];
  heads: string;
  text: string;
}

/** Files stay the same objects from one model to the next as long as their text does. */
const known = new WeakMap<ContentFile, Document[]>();

/**
 * A file as documents of the search: itself first, then each part that has an anchor on its page. What a page
 * keeps behind "Show the answer" is in none of them.
 */
export function documentsOf(file: ContentFile): Document[] {
  const before = known.get(file);
  if (before) return before;
  const documents = read(file);
  known.set(file, documents);
  return documents;
}

function read(file: ContentFile): Document[] {
  const { parts, one } = { parts: kindOf(file).parts(file), one: kindOf(file).one };
  const shown = Object.entries(parts).flatMap(([name, nodes]) => (name === 'answer' ? [] : nodes));
  const id = file.id.slice(file.exam.length + 1);
  const heads: string[] = [one];
  const texts: string[] = [...leadOf(file)];
  const places = new Map(file.fragments.map((one) => [`${one.place.line}:${one.place.column}`, one]));
  const fragments: Document[] = [];
  const walk = (node: RootContent) => {
    const start = node.position?.start;
    const fragment = start && places.get(`${start.line}:${start.column}`);
    if (fragment && (node.type === 'listItem' || node.type === 'tableRow')) {
      const [, ...rest] = textsOf(node, file);
      fragments.push({
        id: `${id}#${fragment.id}`,
        title: fragment.text,
        names: [],
        heads: '',
        text: sentences(rest),
      });
      places.delete(`${start.line}:${start.column}`);
    }
    if (node.type === 'heading') heads.push(plain(node));
    else if (node.type === 'tableRow' || isLeaf(node)) texts.push(...textsOf(node, file));
    else if ('children' in node) for (const child of node.children) walk(child as RootContent);
  };
  for (const node of shown) walk(node);
  const names = 'also' in file.front ? file.front.also : [];
  const itself = { id, title: file.front.title, names, heads: heads.join('. '), text: sentences(texts) };
  return [itself, ...fragments];
}

/** What the head of a file says to its readers. */
function leadOf({ front }: ContentFile): string[] {
  const lead: string[] = [];
  if ('summary' in front) lead.push(front.summary);
  if ('symptom' in front) lead.push(front.symptom);
  if ('ask' in front) lead.push(front.ask);
  if ('family' in front) lead.push(front.family);
  return lead;
}

function isLeaf({ type }: RootContent): boolean {
  return type === 'paragraph' || type === 'code';
}

/** The texts below a node, one for each paragraph, cell or fence. Formulas and hidden columns are left out. */
function textsOf(node: RootContent, file: ContentFile): string[] {
  if (node.type === 'tableRow') return cellsOf(node, file);
  if (isLeaf(node)) return [textOf(node)];
  return 'children' in node ? node.children.flatMap((child) => textsOf(child as RootContent, file)) : [];
}

function cellsOf(row: TableRow, file: ContentFile): string[] {
  const roles = file.kind === 'decision' ? file.front.columns : [];
  return row.children
    .filter((_, column) => {
      const role = roles[column];
      return role === undefined || !hiddenRoles.includes(role);
    })
    .map((cell) => cell.children.map(textOf).join(''));
}

function textOf(node: RootContent): string {
  if (node.type === 'inlineMath') return '';
  if (node.type === 'paragraph') return node.children.map(textOf).join('');
  return plain(node);
}

/** Texts as one, each ended as a sentence is. */
function sentences(texts: string[]): string {
  return texts
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
    .map((text) => (/[.?!:;…]$/.test(text) ? text : `${text}.`))
    .join(' ');
}
