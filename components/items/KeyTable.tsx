import { Html } from '@/components/content/Html';
import { lengthOf } from '@/lib/content/words';
import type { Key } from '@/lib/items/item';
import type { Revealed, Shown, ShownAsk, ShownPart } from '@/lib/items/shown';

const columns = ['Part', 'Key', 'Words', 'Characters', 'Why'] as const;

/** What is right of each part of a question, how long the part is, and why. */
export function KeyTable({ shown, revealed }: { shown: Shown; revealed: Revealed }) {
  const rows = rowsOf(shown.ask, revealed.key);
  return (
    <table className="stack mt-3">
      <caption className="sr-only">The key</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" className="whitespace-nowrap">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, text, html, key }) => (
          <tr key={id}>
            <th scope="row" className="font-normal">
              {html ? <Html as="span" html={html} /> : text}
            </th>
            <td data-label="Key" className="short min-w-20">
              {key}
            </td>
            <td data-label="Words" className="short">
              {text.split(/\s+/).length}
            </td>
            <td data-label="Characters" className="short">
              {lengthOf(text)}
            </td>
            <td data-label="Why">
              <Html html={revealed.reasons[id] ?? ''} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface Row {
  /** Under which its reason stands. */
  id: string;
  text: string;
  html?: string;
  /** What is right of it, in words. */
  key: string;
}

function rowsOf(ask: ShownAsk, key: Key): Row[] {
  const partner = (id: string) => ('right' in key && !Array.isArray(key.right) ? (key.right[id] ?? '') : '');
  const isRight = (id: string) => 'right' in key && Array.isArray(key.right) && key.right.includes(id);
  const named = (parts: { id: string; text: string }[], id: string) =>
    parts.find((part) => part.id === id)?.text ?? '';
  const row = (part: ShownPart, said: string): Row => ({ ...part, key: said });
  switch (ask.form) {
    case 'single':
    case 'multiple':
      return ask.options.map((part) => row(part, isRight(part.id) ? 'Right' : 'Wrong'));
    case 'statements':
      return ask.statements.map((part) => row(part, named(ask.words, partner(part.id))));
    case 'match':
      return ask.left.map((part) => row(part, named(ask.right, partner(part.id))));
    case 'order':
      return key.form === 'order' ? stepsInOrder(ask.steps, key) : [];
    case 'complete':
      return ask.gaps.map(({ id, choices }) => ({
        id,
        text: `Gap ${id}`,
        key: named(choices, partner(id)),
      }));
    case 'line':
      return ask.lines.flatMap((line, at) =>
        isRight(`${at + 1}`) ? [{ id: 'line', text: line.trim(), key: `Line ${at + 1}` }] : [],
      );
  }
}

/** Steps in an order that holds, each with the places of those that have to come before it. */
function stepsInOrder(steps: ShownPart[], { order, after }: Extract<Key, { form: 'order' }>): Row[] {
  const place = new Map(order.map((id, at) => [id, at + 1]));
  return order.flatMap((id) => {
    const step = steps.find((part) => part.id === id);
    const before = (after[id] ?? []).map((one) => place.get(one)).join(', ');
    return step ? [{ ...step, key: `${place.get(id)}${before && `, after ${before}`}` }] : [];
  });
}
