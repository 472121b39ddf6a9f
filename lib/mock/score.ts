import { type Grade, grade } from '../items/grade';
import type { Response } from '../items/item';
import { emptyResponse } from '../items/response';
import { type FormItem, isAnswered, type MockResponse } from './form';

export interface Points {
  points: number;
  of: number;
}

/** What came of changing an answer on coming back to a question. */
export type Change = 'gained' | 'lost' | 'same';

/** What became of one question. */
export interface ItemResult extends Points {
  id: string;
  right: boolean;
  answered: boolean;
  flagged: boolean;
  /** What counts: the last response; null where there is none. */
  response: Response | null;
  /** Milliseconds that it was open in all. */
  spent: number;
  change: Change | null;
}

/** Points of a domain or objective, over the questions that belong to it. */
export interface Share extends Points {
  id: string;
  questions: number;
}

export interface Score extends Points {
  items: ItemResult[];
  /** By domain, and by the first objective of each question, in the order of the form. */
  domains: Share[];
  objectives: Share[];
  changes: Record<Change, number>;
}

/** Marks a form. Responses come ordered by (at, id): the last one of each question counts. */
export function score(form: FormItem[], responses: MockResponse[]): Score {
  const given = new Map<string, MockResponse[]>();
  const first = firstAnswers(responses);
  for (const one of responses) given.set(one.item, [...(given.get(one.item) ?? []), one]);
  const items = form.map((item) => resultOf(item, given.get(item.id) ?? [], first.get(item.id)));
  const changes = { gained: 0, lost: 0, same: 0 };
  for (const { change } of items) if (change) changes[change]++;
  return {
    ...pointsOf(items),
    items,
    domains: sharesBy(form, items, ({ domain }) => domain),
    objectives: sharesBy(form, items, ({ objectives }) => objectives[0] ?? ''),
    changes,
  };
}

function resultOf(item: FormItem, given: MockResponse[], first: Response | undefined): ItemResult {
  const last = given.at(-1);
  const response = last && isAnswered(last.response) ? last.response : null;
  const marked = markOf(item, response);
  const changed = first && response && !areSame(item, first, response);
  return {
    id: item.id,
    points: marked.points,
    of: marked.of,
    right: marked.right,
    answered: response !== null,
    flagged: last?.flagged ?? false,
    response,
    spent: given.reduce((sum, { spent }) => sum + spent, 0),
    change: changed ? changeBetween(markOf(item, first), marked) : null,
  };
}

/** What a response is worth. One that is missing is worth nothing, whatever the order of the steps was. */
export function markOf({ ask, key }: FormItem, response: Response | null): Grade {
  const marked = response && grade(key, response);
  if (marked) return marked;
  const of = grade(key, emptyResponse(ask))?.of ?? 1;
  return { points: 0, of, right: false, parts: {} };
}

/**
 * The answer that stood when a question was first left with one, by item. A visit lasts until another question
 * is opened: what is tried within it is no change.
 */
function firstAnswers(responses: MockResponse[]): Map<string, Response> {
  const first = new Map<string, Response>();
  for (const [at, { item, response }] of responses.entries()) {
    const left = responses[at + 1]?.item !== item;
    if (left && isAnswered(response) && !first.has(item)) first.set(item, response);
  }
  return first;
}

/** Whether two responses choose the same: the order of choices counts only where it is what was asked. */
function areSame({ ask }: FormItem, one: Response, two: Response): boolean {
  const plain = (response: Response) => {
    const said = Array.isArray(response) ? response : Object.entries(response).map(String);
    return JSON.stringify(ask.form === 'order' ? said : said.toSorted());
  };
  return plain(one) === plain(two);
}

function changeBetween(before: Points, after: Points): Change {
  if (after.points === before.points) return 'same';
  return after.points > before.points ? 'gained' : 'lost';
}

function sharesBy(form: FormItem[], items: ItemResult[], keyOf: (item: FormItem) => string): Share[] {
  const groups = new Map<string, ItemResult[]>();
  for (const [at, item] of form.entries()) {
    const result = items[at];
    if (result) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), result]);
  }
  return [...groups].map(([id, of]) => ({ id, questions: of.length, ...pointsOf(of) }));
}

function pointsOf(items: Points[]): Points {
  return {
    points: items.reduce((sum, { points }) => sum + points, 0),
    of: items.reduce((sum, { of }) => sum + of, 0),
  };
}
