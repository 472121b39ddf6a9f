import type { Asked } from './items-once';
import { runAlone } from './processes';
import type { Table } from './table';

/** The content's own items, and so many. */
const SIZES = [1, 10_000];

/** Builds banks, makes and renders their items and assembles mocks, each bank in a process of its own. */
export async function benchItems(content: string, say: (what: string) => void): Promise<Table[]> {
  const found: Asked[] = [];
  for (const size of SIZES) {
    say(`Building, making and rendering items, ${size === 1 ? "the content's" : size}; assembling mocks.`);
    found.push(await runAlone<Asked>('items-once.ts', [content, String(size)]));
  }
  return [itemsTable(found), mocksTable(found)];
}

function itemsTable(found: Asked[]): Table {
  return {
    title: 'Items',
    columns: [
      'items',
      'built in, ms',
      'built a second',
      'made a second',
      'rendered a second, cold',
      'rendered a second, warm',
    ],
    rows: found.map(({ items, built, made, rendered }) => [
      `${items}`,
      built.clock,
      perSecond(items, built.clock),
      perSecond(made.count, made.took.clock),
      perSecond(rendered.count, rendered.cold.clock),
      perSecond(rendered.count, rendered.warm.clock),
    ]),
    notes: [
      'Built: the bank from a compiled model, as after a start or a change. Made: an item by a seed, in the order that the seed gives. Rendered: an item with its answer and reasons, as a drill gets it; warm is by another seed.',
      'By the clock, in one process that did nothing before. Many items are the content and copies of it.',
    ],
  };
}

function mocksTable(found: Asked[]): Table {
  return {
    title: 'A mock assembled',
    columns: ['', 'items', 'questions', 'first, ms', 'p50, ms', 'p99, ms'],
    rows: found.flatMap(({ items, mocks }) =>
      mocks.map((mock) => [
        `${mock.style} mock`,
        `${items}`,
        `${mock.length}`,
        ...('cannot' in mock
          ? [`cannot: ${mock.cannot.join(' ')}`, '', '']
          : [mock.first, mock.p50, mock.p99]),
      ]),
    ),
    notes: [
      'Each form by a seed of its own. The first one of a bank, here of a half mock, finds out which stems say nearly the same; those after it need not.',
    ],
  };
}

function perSecond(count: number, milliseconds: number): number {
  return (count / milliseconds) * 1000;
}
