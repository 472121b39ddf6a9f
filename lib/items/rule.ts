import { kindOf } from '../content/kinds/all';
import { cellsOf, hiddenRoles } from '../content/kinds/decision-columns';
import { bodyOf } from '../content/kinds/define';
import { firstSentence, paragraph } from '../content/kinds/parts';
import { type ContentFile, findUnit, type Model, type Unit } from '../content/model';
import { toHtml } from '../content/render';
import type { Rule } from './shown';

/**
 * A rule in its own words, by its stored id: a decision's row says when, what and why; a metric is named, unless its
 * title stands above, as `titled` says. null where the content has no such unit.
 */
export async function ruleOf(model: Model, id: string, { titled = false } = {}): Promise<Rule | null> {
  const unit = findUnit(model, id);
  const file = unit && model.files.get(unit.file);
  if (!unit || !file) return null;
  const html = await toHtml([paragraph([{ type: 'text', value: wordsOf(file, unit, titled) }])]);
  return { id: unit.id, title: file.front.title, html, href: unit.href };
}

function wordsOf(file: ContentFile, unit: Unit, titled: boolean): string {
  if (file.kind === 'metric') {
    const when = firstSentence(file.body.useWhen) || kindOf(file).line(file);
    return titled ? when : `${file.front.title}: ${when}`;
  }
  if (file.kind !== 'decision') return kindOf(file).line(file);
  const row = file.body.rows.find(({ id }) => `${file.id}#${id}` === unit.id);
  // A question on a whole table goes by what is said above it.
  if (!row) return firstSentence(bodyOf(file.tree)) || kindOf(file).line(file);
  const [clue] = cellsOf(file, row, 'clue');
  const [answer] = cellsOf(file, row, 'answer');
  const [why] = cellsOf(file, row, 'why');
  if (clue && answer)
    return [`${clue}: ${/[.?!]$/.test(answer) ? answer : `${answer}.`}`, why].filter(Boolean).join(' ');
  const [first, ...others] = row.cells.filter(
    (cell, at) => cell !== '' && !hiddenRoles.includes(file.front.columns[at] ?? 'note'),
  );
  return others.length > 0 ? `${first}: ${others.join('. ')}.` : (first ?? unit.title);
}
