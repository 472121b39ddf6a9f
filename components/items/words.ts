import type { Form } from '@/lib/content/kinds/scenario-forms';
import type { Unit } from '@/lib/content/model';
import { capital } from '@/lib/content/phrases';
import type { Source } from '@/lib/items/item';

export const formNames: Record<Form, string> = {
  single: 'choose one',
  multiple: 'choose several',
  statements: 'judge statements',
  order: 'put in order',
  match: 'match',
  complete: 'fill gaps',
  line: 'find a line',
};

/** What an item is called in the bank: what its unit is known by. */
export function nameOf({ file }: Source, unit: Unit | undefined): string {
  return unit?.title ?? file.front.title;
}

/** What an item is, in one line: "Decision, choose one, derived, for the drill, difficulty 2 of 5". */
export function lineOf({ form, origin, use, difficulty }: Source, kind: string): string {
  return capital(
    [kind, formNames[form], origin, `for the ${use}`, `difficulty ${difficulty} of 5`]
      .join(', ')
      .toLowerCase(),
  );
}

/** A moment as authors read it: "21 November 2026, 14:05". */
export function momentInWords(at: Date): string {
  return at.toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' });
}
