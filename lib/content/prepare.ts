import { slug } from 'github-slugger';
import type { Heading, ListItem, Root, RootContent, Table, TableRow } from 'mdast';
import type { LeafDirective } from 'mdast-util-directive';
import { toString as plain } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { FileOfKind, Fragment, Place } from './file';
import { hiddenRoles } from './kinds/decision-columns';
import { tickingFrom, tickingWords } from './kinds/ticking';
import { linksIn, targetOf } from './links';
import type { ContentFile, Model } from './model';

interface Context {
  model: Model;
  file: ContentFile;
  /** True inside another page, where this file's own anchors would clash. */
  embedded?: boolean;
}

/**
 * Readies Markdown for the page: links become addresses, headings and fragments get their anchors,
 * `::use` the file it names. Works on a copy; the model's trees stay as they are.
 */
export function prepare(nodes: RootContent[], context: Context): RootContent[] {
  const tree: Root = { type: 'root', children: structuredClone(nodes) };
  pointLinks(tree, context.file);
  const unitAt = unitsByPlace(context);
  visit(tree, (node) => {
    if (node.type === 'heading') anchorHeading(node, context);
    else if (node.type === 'table') readyTable(node, context, unitAt);
    else if (node.type === 'listItem') readyItem(node, context.file, unitAt);
    else if (node.type === 'code' && node.meta === 'numbered')
      node.data = { hProperties: { className: [`language-${node.lang}`, 'numbered'] } };
  });
  // Last, for what is shown in place was made ready as part of its own file.
  return tree.children.flatMap((node) => (isUse(node) ? shownInPlace(node, context) : [node]));
}

function isUse(node: RootContent): node is LeafDirective {
  return node.type === 'leafDirective' && node.name === 'use';
}

function shownInPlace(node: LeafDirective, { model, file }: Context): RootContent[] {
  const used = model.files.get(`${file.exam}/${plain(node).trim()}`);
  if (!used) return [];
  const body = used.tree.children.filter((child) => child.type !== 'yaml');
  const heading: Heading = {
    type: 'heading',
    depth: 2,
    data: { hProperties: { id: used.name } },
    children: [{ type: 'link', url: `/${used.id}`, children: [{ type: 'text', value: used.front.title }] }],
  };
  return [heading, ...prepare(body, { model, file: used, embedded: true })];
}

function pointLinks(tree: Root, file: ContentFile) {
  for (const link of linksIn(tree)) {
    const target = targetOf(link.url, file.path);
    if (target.kind === 'unit')
      link.url = `/${file.exam}/${target.id}${target.fragment ? `#${target.fragment}` : ''}`;
    else if (target.kind === 'path') link.url = `/${target.path}`;
    else if (target.kind === 'unsafe') link.url = '';
    else if (target.kind === 'outside') link.data = { hProperties: { rel: ['noopener', 'noreferrer'] } };
  }
}

function anchorHeading(node: Heading, { file, embedded }: Context) {
  const id = headingId(node);
  node.data = { ...node.data, hProperties: { id: embedded ? `${file.name}-${id}` : id } };
  // Below the heading that names the file that is shown here.
  if (embedded && node.depth < 5) node.depth++;
}

/** A heading's anchor: the id given by `{#id}`, or a slug of its words. */
export function headingId(node: Heading): string {
  return node.data?.attributes?.id ?? slug(plain(node));
}

/** An item that is a unit gets its anchor, and room for what a learner does with it: rate it, or tick it. */
function readyItem(node: ListItem, file: ContentFile, unitAt: UnitAt) {
  const isTask = typeof node.checked === 'boolean';
  if (isTask) node.checked = null;
  const fragment = unitAt(node);
  if (!fragment) return;
  const { id, tickable, rateable, ticks } = fragment;
  const unit = `${file.id}#${id}`;
  if (tickable) {
    const itself = ticks && tickingFrom(ticks);
    const dataTicks = itself ? tickingWords(itself) : undefined;
    node.data = { hProperties: { className: ['tick'], id, dataTick: unit, dataTicks } };
  } else if (isTask && rateable) node.data = { hProperties: { className: ['check'], id, dataUnit: unit } };
  else node.data = { hProperties: { id } };
}

/** Finds the part of the file that a node of its text is; none for what a kind puts together for its page. */
type UnitAt = (node: ListItem | TableRow) => Fragment | undefined;

function unitsByPlace({ file, embedded }: Context): UnitAt {
  const key = ({ line, column }: Place) => `${line}:${column}`;
  const units = new Map(embedded ? [] : file.fragments.map((fragment) => [key(fragment.place), fragment]));
  return ({ position }) => position && units.get(key(position.start));
}

function readyTable(table: Table, { file }: Context, unitAt: UnitAt) {
  const roles = file.kind === 'decision' ? file.front.columns : [];
  const hidden = roles.map((role) => hiddenRoles.includes(role));
  for (const row of table.children) row.children = row.children.filter((_, column) => !hidden[column]);
  if (table.align) table.align = table.align.filter((_, column) => !hidden[column]);
  const shownRoles = roles.filter((_, column) => !hidden[column]);
  const [head, ...rows] = table.children;
  const labels = head?.children.map((cell) => plain(cell)) ?? [];
  table.data = { hProperties: { ariaLabel: tableLabel(file, labels) } };
  // A corner that names nothing is no header.
  for (const cell of head?.children ?? []) if (plain(cell) === '') cell.data = { hName: 'td' };
  for (const row of rows) {
    const fragment = unitAt(row);
    if (fragment) row.data = { ...row.data, hProperties: { id: fragment.id } };
    for (const [column, cell] of row.children.entries()) {
      const answer = isAnswer(shownRoles[column]) ? { className: ['answer'] } : {};
      cell.data = { hProperties: { dataLabel: labels[column] ?? '', ...answer } };
    }
  }
}

function isAnswer(role: FileOfKind<'decision'>['front']['columns'][number] | undefined): boolean {
  return role === 'answer' || role === 'stage';
}

function tableLabel(file: ContentFile, labels: string[]): string {
  return file.kind === 'decision' ? file.front.title : labels.join(', ');
}
