import type { Ask, Response } from './item';
import type { ShownAsk } from './shown';

/** A response that says nothing yet. An order says what it shows. */
export function emptyResponse(ask: Ask | ShownAsk): Response {
  const blank = (parts: { id: string }[]) => Object.fromEntries(parts.map(({ id }) => [id, '']));
  switch (ask.form) {
    case 'single':
    case 'multiple':
    case 'line':
      return [];
    case 'order':
      return ask.steps.map(({ id }) => id);
    case 'statements':
      return blank(ask.statements);
    case 'match':
      return blank(ask.left);
    case 'complete':
      return blank(ask.gaps);
  }
}

/**
 * Why a response does not fit what was asked, as the end of a sentence ("…, so it cannot be marked");
 * undefined when it fits. Nothing but what was offered may be in it, and no more than may be chosen.
 */
export function misfit(ask: Ask | ShownAsk, response: Response): string | undefined {
  switch (ask.form) {
    case 'single':
    case 'multiple':
    case 'line': {
      if (!Array.isArray(response)) return 'it is not a list of choices';
      const offered =
        ask.form === 'line' ? ask.lines.map((_, at) => `${at + 1}`) : ask.options.map(({ id }) => id);
      const most = ask.form === 'single' ? 1 : ask.choose;
      if (new Set(response).size !== response.length) return 'it names a choice twice';
      if (response.length > most) return `it has ${response.length} choices where ${most} may be chosen`;
      return response.every((id) => offered.includes(id)) ? undefined : notOffered;
    }
    case 'order': {
      if (!Array.isArray(response)) return 'it is not a list of steps';
      const same =
        new Set(response).size === ask.steps.length &&
        response.length === ask.steps.length &&
        ask.steps.every(({ id }) => response.includes(id));
      return same ? undefined : 'it does not have each step once';
    }
    case 'statements':
      return misfitOfRecord<{ id: string }>(response, ask.statements, () => ask.words);
    case 'match':
      return misfitOfRecord<{ id: string }>(response, ask.left, () => ask.right);
    case 'complete':
      return misfitOfRecord(response, ask.gaps, (gap) => gap.choices);
  }
}

const notOffered = 'it names something that was not offered';

function misfitOfRecord<T extends { id: string }>(
  response: Response,
  parts: readonly T[],
  choicesOf: (part: T) => { id: string }[],
): string | undefined {
  if (Array.isArray(response)) return 'it is not a choice for each part';
  const fits =
    Object.keys(response).length === parts.length && parts.every(({ id }) => Object.hasOwn(response, id));
  if (!fits) return 'it does not have each part once';
  const offered = parts.every((part) => {
    const chosen = response[part.id];
    return chosen === '' || choicesOf(part).some(({ id }) => id === chosen);
  });
  return offered ? undefined : notOffered;
}

/** Whether a response says something about every part, and chooses as many as are to be chosen. */
export function isComplete(ask: Ask | ShownAsk, response: Response): boolean {
  if (misfit(ask, response) !== undefined) return false;
  if (!Array.isArray(response)) return Object.values(response).every((chosen) => chosen !== '');
  if (ask.form === 'single') return response.length === 1;
  return ask.form === 'multiple' || ask.form === 'line' ? response.length === ask.choose : true;
}

/** Every id that a response names. */
export function idsIn(response: Response): string[] {
  if (Array.isArray(response)) return response;
  return Object.entries(response).flatMap(([part, chosen]) => (chosen === '' ? [part] : [part, chosen]));
}
