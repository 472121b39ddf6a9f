import fc from 'fast-check';
import type { Nodes, PhrasingContent } from 'mdast';
import type { Question } from '@/lib/content/item-writing';
import { markedText } from '@/lib/content/marked-text';
import type { Ask, Key, Part, Response } from '@/lib/items/item';

/** What the checks of item writing look at in an item as it is put; of pairs each is a question. */
export function questionsIn(stem: Nodes[], ask: Ask, key: Key): Question[] {
  const text = ({ nodes }: Part) => markedText([{ type: 'paragraph', children: nodes as PhrasingContent[] }]);
  if (ask.form === 'match' && key.form === 'match')
    return ask.left.map((left) => ({
      stem: text(left),
      options: ask.right.map((part) => ({ text: text(part), right: key.right[left.id] === part.id })),
    }));
  const isRight = (id: string) =>
    key.form === 'single' || key.form === 'multiple' ? key.right.includes(id) : true;
  const options = optionsOf(ask).map((part) => ({ text: text(part), right: isRight(part.id) }));
  return [{ stem: markedText(stem), options }];
}

/** What is offered as text, where the form has such. */
export function optionsOf(ask: Ask): Part[] {
  switch (ask.form) {
    case 'single':
    case 'multiple':
      return ask.options;
    case 'statements':
      return ask.statements;
    case 'order':
      return ask.steps;
    default:
      return [];
  }
}

/** The ids of all that a question offers. */
export function offeredBy(ask: Ask): string[] {
  const ids = (parts: { id: string }[]) => parts.map(({ id }) => id);
  switch (ask.form) {
    case 'single':
    case 'multiple':
      return ids(ask.options);
    case 'statements':
      return [...ids(ask.statements), ...ids(ask.words)];
    case 'order':
      return ids(ask.steps);
    case 'match':
      return [...ids(ask.left), ...ids(ask.right)];
    case 'complete':
      return ask.gaps.flatMap(({ id, choices }) => [id, ...ids(choices)]);
    case 'line':
      return ask.lines.map((_, at) => `${at + 1}`);
  }
}

/** The response that a key asks for. */
export function idealOf(key: Key): Response {
  return key.form === 'order' ? key.order : key.right;
}

/** Any response that fits what is asked, the right one among them. */
export function responseTo(ask: Ask): fc.Arbitrary<Response> {
  const oneOf = (choices: { id: string }[]) => fc.constantFrom('', ...choices.map(({ id }) => id));
  const each = (parts: { id: string }[], choices: (at: number) => { id: string }[]) =>
    fc.record(Object.fromEntries(parts.map(({ id }, at) => [id, oneOf(choices(at))])));
  switch (ask.form) {
    case 'single':
      return fc.subarray(offeredBy(ask), { maxLength: 1 });
    case 'multiple':
    case 'line':
      return shuffledSubarray(offeredBy(ask), ask.choose);
    case 'order':
      return fc.shuffledSubarray(offeredBy(ask), { minLength: ask.steps.length });
    case 'statements':
      return each(ask.statements, () => ask.words);
    case 'match':
      return each(ask.left, () => ask.right);
    case 'complete':
      return each(ask.gaps, (at) => ask.gaps[at]?.choices ?? []);
  }
}

const shuffledSubarray = (ids: string[], most: number) => fc.shuffledSubarray(ids, { maxLength: most });

/** Whether a response is what the key says, worked out without `grade`. */
export function isKey(key: Key, response: Response): boolean {
  if (key.form === 'order') {
    const order = response as string[];
    return Object.entries(key.after).every(([id, before]) =>
      before.every((one) => order.indexOf(one) < order.indexOf(id)),
    );
  }
  if (Array.isArray(key.right)) {
    const chosen = new Set(response as string[]);
    return chosen.size === key.right.length && key.right.every((id) => chosen.has(id));
  }
  const given = response as Record<string, string>;
  return Object.entries(key.right).every(([part, word]) => given[part] === word);
}

/** Some Markdown as one line of plain text. */
export function plainText(nodes: Nodes[] | undefined): string {
  return markedText(nodes ?? [])
    .replace(/[`*]/g, '')
    .replace(/\s+/g, ' ');
}
