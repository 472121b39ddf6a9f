import { kindOf } from '../content/kinds/all';
import type { Item, Part } from '../items/item';
import { type Away, awayHtml, codeHtml, wordsHtml } from './away';

/** What a question asks about, as HTML in one line: its case study, its stem and its code; without what to choose. */
export function stemHtml(item: Item, away: Away): string {
  const { ask } = item;
  const study = item.case && away.model.files.get(item.case.id);
  return [
    study ? awayHtml(Object.values(kindOf(study).parts(study)).flat(), study, away) : '',
    blocks(awayHtml(item.stem, item.file, away)),
    ask.form === 'complete' ? codeHtml(ask.code) : '',
  ].join('');
}

/** A question as it is asked, with all that can be chosen. */
export function askedHtml(item: Item, away: Away): string {
  const { ask } = item;
  const parts = (list: Part[]) =>
    listHtml(
      'ul',
      list.map((part) => partHtml(part, item, away)),
    );
  const stem = stemHtml(item, away);
  switch (ask.form) {
    case 'single':
      return stem + parts(ask.options);
    case 'multiple':
      return `${stem}<p>Choose ${ask.choose}.</p>${parts(ask.options)}`;
    case 'statements':
      return `${stem}${parts(ask.statements)}<p>${ask.words.map(({ text }) => wordsHtml(text)).join(' / ')}</p>`;
    case 'match':
      return `${stem}<p>${wordsHtml(ask.header[0])}</p>${parts(ask.left)}<p>${wordsHtml(ask.header[1])}</p>${parts(ask.right)}`;
    case 'order':
      return stem + parts(ask.steps);
    case 'complete': {
      const gaps = ask.gaps.map(({ id, choices }) =>
        wordsHtml(`Gap ${id}: ${choices.map(({ text }) => text).join(' / ')}`),
      );
      return stem + listHtml('ul', gaps);
    }
    case 'line':
      return `${stem}${codeHtml(ask.lines.map((line, at) => `${at + 1}  ${line}`).join('\n'))}<p>${
        ask.choose === 1 ? 'Choose one line.' : `Choose ${ask.choose} lines.`
      }</p>`;
  }
}

/** What is right, each part with its reason. */
export function answeredHtml(item: Item, away: Away): string {
  const { ask, key, reasons, file } = item;
  const why = (id: string) => (reasons[id] ? awayHtml(reasons[id], file, away) : '');
  const told = (bold: string, id: string) => `<b>${bold}</b> ${why(id)}`;
  switch (ask.form) {
    case 'single':
    case 'multiple':
      return listHtml(
        'ul',
        ask.options
          .filter(({ id }) => isIn(key, id))
          .map((part) => told(partHtml(part, item, away), part.id)),
      );
    case 'statements':
      return listHtml(
        'ul',
        ask.statements.map(
          (part) => `${partHtml(part, item, away)}: ${told(boldRight(item, part.id), part.id)}`,
        ),
      );
    case 'match':
      return listHtml(
        'ul',
        ask.left.map((part) => `${partHtml(part, item, away)}: ${told(boldRight(item, part.id), part.id)}`),
      );
    case 'order': {
      const order = key.form === 'order' ? key.order : [];
      const steps = order.flatMap((id) => ask.steps.find((step) => step.id === id) ?? []);
      return listHtml(
        'ol',
        steps.map((step) => told(partHtml(step, item, away), step.id)),
      );
    }
    case 'complete':
      return listHtml(
        'ul',
        ask.gaps.map(({ id }) => `Gap ${wordsHtml(id)}: ${told(boldRight(item, id), id)}`),
      );
    case 'line': {
      const lines = ask.lines.flatMap((line, at) => (isIn(key, `${at + 1}`) ? [lineHtml(line, at)] : []));
      return listHtml('ul', lines) + blocks(why('line'));
    }
  }
}

/** Something to choose or to judge. */
export function partHtml({ nodes }: Part, { file }: Item, away: Away): string {
  return awayHtml(nodes, file, away);
}

/** A line of code that is one of those to choose from; `at` is counted from 0. */
export function lineHtml(line: string, at: number): string {
  return `Line ${at + 1}: <code>${wordsHtml(line.trim())}</code>`;
}

/** What is right of a statement, a left side or a gap, in plain words. */
export function rightOf({ ask, key }: Pick<Item, 'ask' | 'key'>, part: string): string {
  if (key.form === 'order' || Array.isArray(key.right)) return '';
  const right = key.right[part];
  return choicesOf(ask, part).find(({ id }) => id === right)?.text ?? '';
}

function choicesOf(ask: Item['ask'], part: string): readonly { id: string; text: string }[] {
  switch (ask.form) {
    case 'statements':
      return ask.words;
    case 'match':
      return ask.right;
    case 'complete':
      return ask.gaps.find(({ id }) => id === part)?.choices ?? [];
    default:
      return [];
  }
}

function boldRight(item: Item, part: string): string {
  return `${wordsHtml(rightOf(item, part))}.`.replace(/([.?!])\.$/, '$1');
}

function isIn(key: Item['key'], id: string): boolean {
  return key.form !== 'order' && Array.isArray(key.right) && key.right.includes(id);
}

function listHtml(tag: 'ul' | 'ol', items: string[]): string {
  return `<${tag}>${items.map((item) => `<li>${item}</li>`).join('')}</${tag}>`;
}

/** The words of a line as a paragraph of their own; blocks as they are. */
function blocks(html: string): string {
  return html === '' || /^<(p|ul|ol|pre|h\d|table|blockquote|hr)\b/.test(html) ? html : `<p>${html}</p>`;
}
