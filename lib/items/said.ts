import { toString as plain } from 'mdast-util-to-string';
import { counted } from '../content/phrases';
import { grade } from './grade';
import type { Ask, Item, Key, Response, Text } from './item';

/** What was answered beside what is right, in plain words. `about` names the part, where a question has several. */
export interface Said {
  about?: string;
  chosen: string;
  right: string;
}

const NOTHING = 'nothing';
/** The longest that a question is told in short, in characters. */
const LONGEST = 160;

/** A question in short: the beginning of its stem, as plain text. */
export function inShort(stem: Text): string {
  const text = stem
    .map((node) => plain(node))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (text.length <= LONGEST) return text;
  return `${text.slice(0, text.lastIndexOf(' ', LONGEST))} …`;
}

/**
 * What was answered and what is right. Of a question with parts only those that were missed; all of them where
 * none was. What the question offers no more is left out.
 */
export function saidOf({ ask, key }: Pick<Item, 'ask' | 'key'>, response: Response | null): Said[] {
  if (key.form === 'order') return saidOfOrder(ask, key, response);
  const { part, value } = namesIn(ask);
  if (Array.isArray(key.right)) {
    const all = (ids: string[]) =>
      ids
        .map((id) => value(id))
        .filter(Boolean)
        .join('; ');
    return [{ chosen: all(Array.isArray(response) ? response : []) || NOTHING, right: all(key.right) }];
  }
  const given = response === null || Array.isArray(response) ? {} : response;
  const entries = Object.entries(key.right);
  const missed = entries.filter(([id, right]) => given[id] !== right);
  return (missed.length > 0 ? missed : entries).map(([id, right]) => ({
    about: part(id),
    chosen: value(given[id] ?? '', id) || NOTHING,
    right: value(right, id),
  }));
}

/** The first step that came before one that has to come first, and how many others did. */
function saidOfOrder(ask: Ask, key: Extract<Key, { form: 'order' }>, response: Response | null): Said[] {
  const { part } = namesIn(ask);
  const order = Array.isArray(response) ? response : [];
  const parts = grade(key, order)?.parts ?? {};
  const [first, ...others] = order.filter((id) => parts[id] === false);
  if (first === undefined)
    return [
      {
        chosen: order.length > 0 ? 'this order' : NOTHING,
        right: key.order.map(part).filter(Boolean).join('; '),
      },
    ];
  const place = order.indexOf(first);
  const late = (key.after[first] ?? []).filter((id) => order.indexOf(id) > place);
  const more = others.length > 0 ? `, as did ${counted(others.length, 'other step')}` : '';
  return [
    { about: part(first), chosen: `it comes too early${more}`, right: `after: ${late.map(part).join('; ')}` },
  ];
}

/** The words of a question's parts, and of what can be chosen, for a part; empty for what it does not have. */
interface Names {
  part(id: string): string;
  value(id: string, part?: string): string;
}

function namesIn(ask: Ask): Names {
  const find = (parts: { id: string; text: string }[]) => (id: string) =>
    parts.find((one) => one.id === id)?.text ?? '';
  switch (ask.form) {
    case 'single':
    case 'multiple':
      return { part: () => '', value: find(ask.options) };
    case 'statements':
      return { part: find(ask.statements), value: find(ask.words) };
    case 'order':
      return { part: find(ask.steps), value: () => '' };
    case 'match':
      return { part: find(ask.left), value: find(ask.right) };
    case 'complete':
      return {
        part: (id) => `Gap ${id}`,
        value: (id, part) => find(ask.gaps.find((gap) => gap.id === part)?.choices ?? [])(id),
      };
    case 'line':
      return {
        part: () => '',
        value: (id) =>
          ask.lines[Number(id) - 1] === undefined ? '' : `line ${id}: ${ask.lines[Number(id) - 1]?.trim()}`,
      };
  }
}
