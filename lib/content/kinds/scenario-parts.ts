import type { ListItem, PhrasingContent, RootContent, Table } from 'mdast';
import type { Task } from './scenario-forms';

/** What a candidate sees of a task before answering. Nothing in it tells the answer, order included. */
export function questionNodes(task: Task): RootContent[] {
  switch (task.form) {
    case 'single':
    case 'multiple':
      return [bullets(byText(task.options).map(({ nodes }) => nodes))];
    case 'statements':
      return [bullets(task.statements.map((statement) => [text(statement.text)]))];
    case 'order':
      return [bullets(byText(task.steps).map(({ nodes }) => nodes))];
    case 'match':
      return [
        ...lead(task.header[0]),
        bullets(task.pairs.map((pair) => [text(pair.text)])),
        ...lead(task.header[1]),
        bullets(
          [
            ...new Set([
              ...task.pairs.map(({ partner }) => partner),
              ...task.leftOver.map(({ text }) => text),
            ]),
          ]
            .sort()
            .map((partner) => [text(partner)]),
        ),
      ];
    case 'complete':
      return [
        ...(task.code ? [task.code] : []),
        table(
          ['Gap', 'Choices'],
          task.gaps.map((gap) => [
            gap.text,
            byText(gap.choices)
              .map((choice) => choice.text)
              .join('; '),
          ]),
        ),
      ];
    case 'line':
      return task.code ? [{ ...task.code, meta: 'numbered' }] : [];
  }
}

/** The answer with its reasons. */
export function answerNodes(task: Task): RootContent[] {
  switch (task.form) {
    case 'single':
    case 'multiple':
      return [
        list(
          false,
          task.options.map((option) => [
            paragraph([
              { type: 'strong', children: [text(option.right ? 'Right: ' : 'Not this: ')] },
              ...option.nodes,
            ]),
            ...option.reason,
          ]),
        ),
      ];
    case 'statements':
      return task.table ? [task.table] : [];
    case 'order':
      return [
        list(
          true,
          task.steps.map((step) => [paragraph(step.nodes), ...step.reason]),
        ),
      ];
    case 'match':
      return task.table ? [task.table] : [];
    case 'complete':
      return [
        table(
          ['Gap', 'Right', 'Because'],
          task.gaps.map((gap) => [
            gap.text,
            gap.choices.find((choice) => choice.right)?.text ?? '',
            gap.reason.flatMap((node) => (node.type === 'paragraph' ? node.children : [])),
          ]),
        ),
      ];
    case 'line':
      return [
        paragraph([{ type: 'strong', children: [text(`Line ${task.lines.join(', ')}.`)] }]),
        ...task.reason,
      ];
  }
}

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const paragraph = (children: PhrasingContent[]): RootContent => ({ type: 'paragraph', children });
const lead = (words: string | undefined): RootContent[] =>
  words ? [paragraph([{ type: 'strong', children: [text(words)] }])] : [];

function list(ordered: boolean, items: RootContent[][]): RootContent {
  return {
    type: 'list',
    ordered,
    spread: true,
    children: items.map((children) => ({ type: 'listItem', spread: true, children }) as ListItem),
  };
}

function bullets(items: PhrasingContent[][]): RootContent {
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: items.map((children) => ({ type: 'listItem', children: [paragraph(children)] }) as ListItem),
  };
}

function table(header: string[], rows: (string | PhrasingContent[])[][]): Table {
  const row = (cells: (string | PhrasingContent[])[]): Table['children'][number] => ({
    type: 'tableRow',
    children: cells.map((cell) => ({
      type: 'tableCell',
      children: typeof cell === 'string' ? [text(cell)] : cell,
    })),
  });
  return { type: 'table', children: [row(header), ...rows.map(row)] };
}

/** In the order of the alphabet, so that the order on the page says nothing. */
function byText<T extends { text: string }>(parts: T[]): T[] {
  return parts.toSorted((a, b) => (a.text < b.text ? -1 : 1));
}
