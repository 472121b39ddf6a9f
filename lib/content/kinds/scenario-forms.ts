import type { Code, List, ListItem, RootContent, Table } from 'mdast';
import { toString as plain } from 'mdast-util-to-string';
import type { Fragment, Place } from '../file';
import {
  findSection,
  firstOf,
  fragmentId,
  fragmentText,
  placeOf,
  readTable,
  reasonOf,
  type Section,
  taskItems,
} from '../sections';

export const forms = ['single', 'multiple', 'statements', 'order', 'match', 'complete', 'line'] as const;
export type Form = (typeof forms)[number];

/** One thing to choose, judge, put in order or match. `reason` is what stands under it, or beside it. */
export interface Part {
  id: string;
  text: string;
  reason: RootContent[];
  place: Place;
}

export interface Option extends Part {
  right: boolean;
  item: ListItem;
}
export interface Statement extends Part {
  /** What the middle column says: yes or no, or one of the table's few words. */
  holds: string;
}
export interface Step extends Part {
  after: string[];
  item: ListItem;
}
export interface Pair extends Part {
  partner: string;
}
export interface Gap extends Part {
  choices: { text: string; right: boolean }[];
}

/** What a scenario asks, by its form. Lists are empty where the text lacks what the form wants. */
export type Task =
  | { form: 'single' | 'multiple'; options: Option[] }
  | { form: 'statements'; statements: Statement[]; table?: Table }
  | { form: 'order'; steps: Step[]; list?: List }
  | { form: 'match'; pairs: Pair[]; leftOver: string[]; header: string[]; table?: Table }
  | { form: 'complete'; code?: Code; gaps: Gap[] }
  | { form: 'line'; code?: Code; lines: number[]; reason: RootContent[] };

const sectionNames: Record<Form, string> = {
  single: 'Options',
  multiple: 'Options',
  statements: 'Statements',
  order: 'Steps',
  match: 'Pairs',
  complete: 'Complete',
  line: 'Line',
};

/** The heading under which a form's parts stand. */
export function sectionName(form: Form): string {
  return sectionNames[form];
}

export function sectionOfForm(sections: Section[], form: Form): Section | undefined {
  return findSection(sections, sectionNames[form]);
}

/** Reads what a form wants out of its section. */
export function readTask(form: Form, nodes: RootContent[]): Task {
  const table = firstOf(nodes, 'table');
  const code = firstOf(nodes, 'code');
  const rows = table ? readTable(table).rows : [];
  const rowPart = ({ node, cells }: (typeof rows)[number], reason: number): Part => ({
    id: fragmentId(node),
    text: cells[0] ?? '',
    reason: node.children[reason]
      ? [{ type: 'paragraph', children: structuredClone(node.children[reason].children) }]
      : [],
    place: placeOf(node),
  });
  switch (form) {
    case 'single':
    case 'multiple':
      return {
        form,
        options: taskItems(nodes).map((item) => ({ ...itemPart(item), right: item.checked === true, item })),
      };
    case 'statements':
      return {
        form,
        table,
        statements: rows.map((row) => ({ ...rowPart(row, 2), holds: row.cells[1] ?? '' })),
      };
    case 'order': {
      const list = nodes.find((node): node is List => node.type === 'list' && node.ordered === true);
      const steps = (list?.children ?? []).map((item) => ({
        ...itemPart(item),
        after: item.data?.attributes?.after ?? [],
        item,
      }));
      return { form, list, steps };
    }
    case 'match': {
      const matched = rows.filter((row) => row.cells[0] !== '');
      return {
        form,
        table,
        header: table ? readTable(table).header : [],
        pairs: matched.map((row) => ({ ...rowPart(row, 2), partner: row.cells[1] ?? '' })),
        leftOver: rows.filter((row) => row.cells[0] === '').map((row) => row.cells[1] ?? ''),
      };
    }
    case 'complete':
      return {
        form,
        code,
        gaps: rows.map((row) => ({ ...rowPart(row, 2), choices: readChoices(row.node.children[1]) })),
      };
    case 'line':
      return {
        form,
        code,
        lines:
          /\{([\d,\s]+)\}/
            .exec(code?.meta ?? '')?.[1]
            ?.split(',')
            .map(Number) ?? [],
        reason: nodes.filter((node) => node !== code),
      };
  }
}

function itemPart(item: ListItem): Part {
  return { id: fragmentId(item), text: fragmentText(item), reason: reasonOf(item), place: placeOf(item) };
}

/** Choices are separated by semicolons; the right one is bold. */
function readChoices(cell: Table['children'][number]['children'][number] | undefined): Gap['choices'] {
  const choices: Gap['choices'] = [];
  let open = false;
  for (const node of cell?.children ?? []) {
    const pieces = node.type === 'text' ? node.value.split(';') : [plain(node)];
    for (const [index, piece] of pieces.entries()) {
      if (index > 0) open = false;
      const text = piece.trim();
      if (text === '') continue;
      const current = open ? choices.at(-1) : undefined;
      if (current) {
        current.text = `${current.text} ${text}`;
        current.right ||= node.type === 'strong';
      } else {
        choices.push({ text, right: node.type === 'strong' });
        open = true;
      }
    }
  }
  return choices;
}

/** The parts of a task that have an id: options, statements, steps, pairs and gaps. */
export function taskParts(task: Task): Part[] {
  switch (task.form) {
    case 'single':
    case 'multiple':
      return task.options;
    case 'statements':
      return task.statements;
    case 'order':
      return task.steps;
    case 'match':
      return task.pairs;
    case 'complete':
      return task.gaps.map((gap) => ({ ...gap, id: `gap-${gap.id}` }));
    case 'line':
      return [];
  }
}

export function taskFragments(task: Task): Fragment[] {
  return taskParts(task).map(({ id, text, place }) => ({ id, text, place, rateable: false }));
}
