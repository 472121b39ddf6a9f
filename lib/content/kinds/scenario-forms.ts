import type { Code, List, ListItem, PhrasingContent, RootContent, Table } from 'mdast';
import { toString as plain } from 'mdast-util-to-string';
import type { Fragment } from '../file';
import { findSection, firstOf, readTable, type Section, taskItems } from '../sections';
import {
  fragmentsOf,
  itemPart,
  type Part,
  readStatements,
  readSteps,
  rowParts,
  type Statement,
  type Step,
} from './parts';

export const forms = ['single', 'multiple', 'statements', 'order', 'match', 'complete', 'line'] as const;
export type Form = (typeof forms)[number];

export interface Option extends Part {
  right: boolean;
  item: ListItem;
}
export interface Pair extends Part {
  partner: string;
  partnerNodes: PhrasingContent[];
}
export interface Gap extends Part {
  choices: { text: string; right: boolean }[];
}

/** What a scenario asks, by its form. Lists are empty where the text lacks what the form wants. */
export type Task =
  | { form: 'single' | 'multiple'; options: Option[] }
  | { form: 'statements'; statements: Statement[]; table?: Table }
  | { form: 'order'; steps: Step[]; list?: List }
  | {
      form: 'match';
      pairs: Pair[];
      leftOver: { text: string; nodes: PhrasingContent[] }[];
      header: string[];
      table?: Table;
    }
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
  switch (form) {
    case 'single':
    case 'multiple':
      return {
        form,
        options: taskItems(nodes).map((item) => ({ ...itemPart(item), right: item.checked === true, item })),
      };
    case 'statements':
      return { form, table, statements: readStatements(table) };
    case 'order':
      return { form, ...readSteps(nodes) };
    case 'match': {
      const rows = rowParts(table, 2);
      return {
        form,
        table,
        header: table ? readTable(table).header : [],
        pairs: rows
          .filter(({ text }) => text !== '')
          .map(({ cells, cellNodes, ...part }) => ({
            ...part,
            partner: cells[1] ?? '',
            partnerNodes: cellNodes[1] ?? [],
          })),
        leftOver: rows
          .filter(({ text }) => text === '')
          .map(({ cells, cellNodes }) => ({ text: cells[1] ?? '', nodes: cellNodes[1] ?? [] })),
      };
    }
    case 'complete':
      return {
        form,
        code,
        gaps: rowParts(table, 2).map(({ cells: _, cellNodes: __, ...part }, at) => ({
          ...part,
          choices: readChoices(table?.children[at + 1]?.children[1]),
        })),
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
  return fragmentsOf(taskParts(task));
}
