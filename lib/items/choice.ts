/** What questions can be chosen by. All that is given must hold; of several values of one, any. */
export const scopes = ['area', 'domain', 'objective', 'kind', 'tag', 'unit', 'rule'] as const;
export type ScopeName = (typeof scopes)[number];

/**
 * Ids are written without their exam, as in links: `area: ['retrieval']`, `unit: ['decisions/serving-choice']`.
 * A unit is a file, a part of one, or a case; a rule may also be the file that holds some.
 */
export type Scope = Partial<Record<ScopeName, string[]>>;

/** Which of them, and what comes first. */
export const selections = ['new-first', 'weakest', 'unseen', 'due', 'missed'] as const;
export type Selection = (typeof selections)[number];

/** What somebody wants to be asked. */
export interface Choice {
  scope: Scope;
  of: Selection;
  /** How many; null until stopped. */
  size: number | null;
}

/** The most questions of a drill that has a size, and of one that goes on until it is stopped. */
export const mostChosen = 50;
export const mostUntilStopped = 200;

/** The sizes that are offered. Links may ask for others, as for the three of a quick check. */
export const offeredSizes = [5, 10, 20, 50] as const;
const usualSize = 10;
export const untilStopped = 'until-stopped';

/** Reads a choice out of an address; what it does not know counts as not asked for. */
export function choiceFrom(search: URLSearchParams): Choice {
  const scope: Scope = {};
  for (const name of scopes) {
    const wanted = search.getAll(name).filter((value) => value !== '');
    if (wanted.length > 0) scope[name] = wanted;
  }
  const of = selections.find((selection) => selection === search.get('of')) ?? 'new-first';
  const asked = search.get('size');
  const size = Number(asked);
  const isSize = Number.isInteger(size) && size >= 1 && size <= mostChosen;
  return { scope, of, size: asked === untilStopped ? null : isSize ? size : usualSize };
}

/** The part of an address that a scope is written as. */
export function scopeSearch(scope: Scope): URLSearchParams {
  const search = new URLSearchParams();
  for (const name of scopes) for (const value of scope[name] ?? []) search.append(name, value);
  return search;
}

/** The part of an address that `choiceFrom` reads a choice from. */
export function searchOf({ scope, of, size }: Choice): URLSearchParams {
  const search = scopeSearch(scope);
  if (of !== 'new-first') search.set('of', of);
  search.set('size', size === null ? untilStopped : String(size));
  return search;
}
