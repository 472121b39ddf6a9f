import type { Exam } from '@/lib/content/model';
import { bankOf } from '@/lib/items/bank';
import { type Ask, itemOf, type Key, type Response } from '@/lib/items/item';
import type { DraftOf } from '@/lib/outbox/wire';

/** An answer to each item of an exam that drills ask: every second one is right, the others are what stands first. */
export function draftsOf(exam: Exam): DraftOf<'answer.given'>[] {
  const sources = [...bankOf(exam).sources.values()].filter(({ use }) => use === 'drill');
  return sources.map((source, at) => {
    const { id, unit, hash, seed, ask, key } = itemOf(source, `bench-${at}`);
    const response = at % 2 ? rightOf(key) : firstOf(ask);
    const rest = { certainty: 'think', ms: 20_000, where: 'drill', run: null } as const;
    return { kind: 'answer.given', unit, payload: { item: id, hash, seed, response, ...rest } };
  });
}

function rightOf(key: Key): Response {
  return key.form === 'order' ? key.order : key.right;
}

/** A whole response, of the first things that are offered. */
function firstOf(ask: Ask): Response {
  const ids = (parts: { id: string }[]) => parts.map(({ id }) => id);
  const each = (parts: { id: string }[], chosen: string | undefined) =>
    Object.fromEntries(parts.map(({ id }) => [id, chosen ?? '']));
  switch (ask.form) {
    case 'single':
      return ids(ask.options).slice(0, 1);
    case 'multiple':
      return ids(ask.options).slice(0, ask.choose);
    case 'line':
      return ask.lines.slice(0, ask.choose).map((_, at) => `${at + 1}`);
    case 'order':
      return ids(ask.steps);
    case 'statements':
      return each(ask.statements, ask.words[0]?.id);
    case 'match':
      return each(ask.left, ask.right[0]?.id);
    case 'complete':
      return Object.fromEntries(ask.gaps.map(({ id, choices }) => [id, choices[0]?.id ?? '']));
  }
}
