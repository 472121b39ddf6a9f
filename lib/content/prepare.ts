import { slug } from 'github-slugger';
import type { Heading, ListItem, Root, RootContent, Table } from 'mdast';
import type { LeafDirective } from 'mdast-util-directive';
import { toString as plain } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { type DecisionFile, hiddenRoles } from './kinds/decision';
import { linksIn, targetOf } from './links';
import type { ContentFile, Model } from './model';
import { fragmentId } from './sections';

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
  visit(tree, (node) => {
    if (node.type === 'heading') anchorHeading(node);
    else if (node.type === 'table') readyTable(node, context);
    else if (node.type === 'listItem' && typeof node.checked === 'boolean') readyCheck(node, context);
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

function anchorHeading(node: Heading) {
  const id = (node.data?.hProperties?.id as string | undefined) ?? headingId(node);
  node.data = { ...node.data, hProperties: { id } };
}

/** A heading's anchor: the id given by `{#id}`, or a slug of its words. */
export function headingId(node: Heading): string {
  return node.data?.attributes?.id ?? slug(plain(node));
}

/** A candidate's checklist item, with room for its rating. */
function readyCheck(node: ListItem, { file, embedded }: Context) {
  node.checked = null;
  if (embedded || file.kind !== 'area') return;
  const id = fragmentId(node);
  node.data = { hProperties: { className: ['check'], id, dataUnit: `${file.id}#${id}` } };
}

function readyTable(table: Table, { file, embedded }: Context) {
  const roles = file.kind === 'decision' ? file.front.columns : [];
  const hidden = roles.map((role) => hiddenRoles.includes(role));
  for (const row of table.children) row.children = row.children.filter((_, column) => !hidden[column]);
  if (table.align) table.align = table.align.filter((_, column) => !hidden[column]);
  const shownRoles = roles.filter((_, column) => !hidden[column]);
  const [head, ...rows] = table.children;
  const labels = head?.children.map((cell) => plain(cell)) ?? [];
  table.data = { hProperties: { ariaLabel: tableLabel(file, labels) } };
  for (const row of rows) {
    if (file.kind === 'decision' && !embedded)
      row.data = { ...row.data, hProperties: { id: fragmentId(row) } };
    for (const [column, cell] of row.children.entries()) {
      const answer = isAnswer(shownRoles[column]) ? { className: ['answer'] } : {};
      cell.data = { hProperties: { dataLabel: labels[column] ?? '', ...answer } };
    }
  }
}

function isAnswer(role: DecisionFile['front']['columns'][number] | undefined): boolean {
  return role === 'answer' || role === 'stage';
}

function tableLabel(file: ContentFile, labels: string[]): string {
  return file.kind === 'decision' ? file.front.title : labels.join(', ');
}
