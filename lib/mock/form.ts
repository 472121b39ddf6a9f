import type { Key, Response } from '../items/item';
import type { ShownAsk } from '../items/shown';

/** A question of a mock: all that judging and marking need, kept with the mock whatever becomes of the content. */
export interface FormItem {
  /** Names it within its mock, and tells nothing: `q7`. */
  id: string;
  /** Id of the item that it was made from. */
  item: string;
  /** Place of its section, from 0. */
  section: number;
  /** Id of the domain, and of its objectives without exam. */
  domain: string;
  objectives: string[];
  /** Whether drills ask it too. */
  drilled: boolean;
  /** What can be answered, with empty texts. */
  ask: ShownAsk;
  key: Key;
}

/** What was done with a question, once: an answer, another, a flag, or time spent. */
export interface MockResponse {
  /** `FormItem.id`. */
  item: string;
  /** null while nothing is answered. */
  response: Response | null;
  flagged: boolean;
  /** Milliseconds that the question was open since the response before. */
  spent: number;
}

/** Whether a response says anything. */
export function isAnswered(response: Response | null): response is Response {
  return response !== null && Object.values(response).some((chosen) => chosen !== '');
}

/** What is asked, with ids and without texts. */
export function bareAsk(ask: ShownAsk): ShownAsk {
  const bare = <T extends { id: string }>(parts: T[]) => parts.map(({ id }) => ({ id, text: '', html: '' }));
  switch (ask.form) {
    case 'single':
    case 'multiple':
      return { ...ask, options: bare(ask.options) };
    case 'statements':
      return { ...ask, statements: bare(ask.statements), words: bare(ask.words) };
    case 'order':
      return { ...ask, steps: bare(ask.steps) };
    case 'match':
      return { ...ask, left: bare(ask.left), right: bare(ask.right) };
    case 'complete':
      return {
        ...ask,
        code: '',
        gaps: ask.gaps.map(({ id, choices }) => ({ id, choices: bare(choices) })),
      };
    case 'line':
      return { ...ask, lines: ask.lines.map(() => '') };
  }
}
