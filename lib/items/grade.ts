import type { Key, Response } from './item';

/** What an answer is worth. */
export interface Grade {
  /** Points reached and to be reached: one for each part, as the exam gives them. */
  points: number;
  of: number;
  /** Full marks. */
  right: boolean;
  /** Which parts are right, by id: of a list those that were chosen, of a record all that were asked. */
  parts: Record<string, boolean>;
}

/**
 * Marks a response; the same on the server and in the browser. Undefined where the response is not of the form.
 *
 * - single: one point.
 * - multiple and line: a point for each right one chosen, out of as many as there are right ones. Only as many
 *   choices as there are right ones count, the first of them: choosing everything gains nothing.
 * - statements, match, complete: a point for each part that was asked.
 * - order: one point when every step comes after all that it has to come after. Otherwise the share of those
 *   pairs that hold, less the share that holds in a random order, which is one half, and scaled to half a point:
 *   max(0, 2·share − 1) / 2. An order turned round, or drawn by lot, gains nothing on average.
 */
export function grade(key: Key, response: Response): Grade | undefined {
  switch (key.form) {
    case 'single':
    case 'multiple':
    case 'line': {
      if (!Array.isArray(response)) return undefined;
      const chosen = [...new Set(response)].slice(0, key.right.length);
      const parts = Object.fromEntries(chosen.map((id) => [id, key.right.includes(id)]));
      return graded(parts, key.right.length);
    }
    case 'statements':
    case 'match':
    case 'complete': {
      if (Array.isArray(response)) return undefined;
      const asked = Object.entries(response).filter(([id]) => Object.hasOwn(key.right, id));
      if (asked.length === 0) return undefined;
      return graded(
        Object.fromEntries(asked.map(([id, word]) => [id, key.right[id] === word])),
        asked.length,
      );
    }
    case 'order':
      return Array.isArray(response) ? gradeOrder(key.after, response) : undefined;
  }
}

function graded(parts: Record<string, boolean>, of: number): Grade {
  const points = Object.values(parts).filter(Boolean).length;
  return { points, of, right: points === of, parts };
}

function gradeOrder(after: Record<string, string[]>, response: string[]): Grade | undefined {
  const place = new Map(response.map((id, at) => [id, at]));
  const steps = Object.keys(after).length;
  if (response.length !== steps || place.size !== steps) return undefined;
  const parts: Record<string, boolean> = {};
  let pairs = 0;
  let held = 0;
  for (const [id, before] of Object.entries(after)) {
    const at = place.get(id);
    if (at === undefined) return undefined;
    const holding = before.filter((other) => (place.get(other) ?? Number.POSITIVE_INFINITY) < at).length;
    parts[id] = holding === before.length;
    pairs += before.length;
    held += holding;
  }
  const right = held === pairs;
  return { points: right ? 1 : Math.max(0, (2 * held) / pairs - 1) / 2, of: 1, right, parts };
}

/** The share of the points, 0 to 1. */
export function shareOf({ points, of }: Grade): number {
  return of === 0 ? 0 : points / of;
}
