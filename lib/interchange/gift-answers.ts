import type { Gap, Item } from '../items/item';
import { type Away, awayHtml, wordsHtml } from './away';
import { lineHtml, partHtml, rightOf } from './question';

/** What stands between the braces of a question. */
export interface Answers {
  lines: string[];
  /** Whether each answer has its reason beside it: pairs have no room for one. */
  reasoned: boolean;
  /** What is to be done, where the form does not say it; else empty. */
  wanted: string;
}

/**
 * The answers of a question in the form of GIFT's that is nearest to its own:
 *
 * - several options or lines: each right one gives its share of the points, and each wrong one takes as much;
 * - statements, gaps and steps: pairs to match, the steps with their places.
 */
export function answersOf(item: Item, away: Away): Answers {
  const { ask } = item;
  switch (ask.form) {
    case 'single':
    case 'multiple': {
      const choices = ask.options.map((part) => ({
        id: part.id,
        html: partHtml(part, item, away),
        why: whyOf(item, part.id, away),
      }));
      return choice(rightIn(item), choices);
    }
    case 'line': {
      const why = whyOf(item, 'line', away);
      const lines = ask.lines.flatMap((line, at) =>
        line.trim() === '' ? [] : { id: `${at + 1}`, html: lineHtml(line, at), why },
      );
      return choice(rightIn(item), lines);
    }
    case 'statements':
      return matching(ask.statements.map((part) => [partHtml(part, item, away), rightOf(item, part.id)]));
    case 'match':
      return matching(
        ask.left.map((part) => [partHtml(part, item, away), rightOf(item, part.id)]),
        ask.right.map(({ text }) => text),
      );
    case 'complete': {
      const [gap, ...others] = ask.gaps;
      // Moodle wants two pairs at least.
      if (gap && others.length === 0) return oneGap(item, gap, away);
      return matching(
        ask.gaps.map(({ id }) => [`Gap ${wordsHtml(id)}`, rightOf(item, id)]),
        ask.gaps.flatMap(({ choices }) => choices.map(({ text }) => text)),
      );
    }
    case 'order': {
      const order = item.key.form === 'order' ? item.key.order : [];
      const pairs = ask.steps.map(
        (step): Pair => [partHtml(step, item, away), `${order.indexOf(step.id) + 1}`],
      );
      return { ...matching(pairs), wanted: 'Give each step its place.' };
    }
  }
}

function whyOf({ reasons, file }: Pick<Item, 'reasons' | 'file'>, id: string, away: Away): string {
  return reasons[id] ? awayHtml(reasons[id], file, away) : '';
}

/** Something to choose: as HTML, and why it is right or wrong. */
interface Choice {
  id: string;
  html: string;
  why: string;
}

function rightIn({ key }: Item): string[] {
  return key.form !== 'order' && Array.isArray(key.right) ? key.right : [];
}

function oneGap({ key, ...item }: Item, { id, choices }: Gap, away: Away): Answers {
  const right = key.form === 'complete' ? (key.right[id] ?? '') : '';
  const why = whyOf(item, id, away);
  return choice(
    [right],
    choices.map((word) => ({
      id: word.id,
      html: `<code>${wordsHtml(word.text)}</code>`,
      why: word.id === right ? why : '',
    })),
  );
}

function choice(right: readonly string[], choices: Choice[]): Answers {
  // Moodle knows a share by its first five places after the point.
  const share = Number((100 / right.length).toFixed(5));
  const lines = choices.map(({ id, html, why }) => {
    const isRight = right.includes(id);
    const sign = right.length === 1 ? (isRight ? '=' : '~') : `~%${isRight ? '' : '-'}${share}%`;
    return `${sign}[html]${escaped(html)}${why && `#[html]${escaped(why)}`}`;
  });
  return { lines, reasoned: true, wanted: right.length === 1 ? '' : `Choose ${right.length}.` };
}

type Pair = readonly [left: string, right: string];

/** Pairs, and what else is offered: pairs without a left side. */
function matching(pairs: readonly Pair[], offered: readonly string[] = []): Answers {
  const used = new Set(pairs.map(([, right]) => right));
  const others = [...new Set(offered)].filter((text) => !used.has(text));
  const lines = [
    // An arrow in a left side would end it.
    ...pairs.map(([html, right]) => `=[html]${escaped(html.replaceAll('->', '-&gt;'))} -> ${escaped(right)}`),
    ...others.map((text) => `= -> ${escaped(text)}`),
  ];
  return { lines, reasoned: false, wanted: '' };
}

/** A text in which nothing is a sign of GIFT's. */
export function escaped(text: string): string {
  return text.replace(/[\\~=#{}:]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');
}
