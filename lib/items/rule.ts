import { kindOf } from '../content/kinds/all';
import { cellsOf } from '../content/kinds/decision-columns';
import { paragraph } from '../content/kinds/parts';
import { type ContentFile, findUnit, type Model, type Unit } from '../content/model';
import { toHtml } from '../content/render';
import type { Rule } from './shown';

/**
 * A rule in its own words, by its stored id: a decision's row says when, what and why; another unit is named.
 * null where the content has no such unit.
 */
export async function ruleOf(model: Model, id: string): Promise<Rule | null> {
  const unit = findUnit(model, id);
  const file = unit && model.files.get(unit.file);
  if (!unit || !file) return null;
  const html = await toHtml([paragraph([{ type: 'text', value: wordsOf(file, unit) }])]);
  return { id: unit.id, title: file.front.title, html, href: unit.href };
}

function wordsOf(file: ContentFile, unit: Unit): string {
  const row =
    file.kind === 'decision' ? file.body.rows.find(({ id }) => `${file.id}#${id}` === unit.id) : undefined;
  if (file.kind !== 'decision' || !row) return kindOf(file).line(file);
  const [clue] = cellsOf(file, row, 'clue');
  const [answer] = cellsOf(file, row, 'answer');
  const [why] = cellsOf(file, row, 'why');
  return [clue && answer ? `${clue}: ${answer}.` : unit.title, why].filter(Boolean).join(' ');
}
