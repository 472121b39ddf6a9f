import type { Response } from '@/lib/items/item';
import { emptyResponse } from '@/lib/items/response';
import type { Drillable } from '@/lib/items/shown';
import type { Drill, Given } from './run';

export type Phase =
  | { is: 'fetching' }
  | { is: 'result' }
  | { is: 'reading'; question: Drillable }
  | { is: 'open'; question: Drillable; response: Response }
  | { is: 'revealed'; question: Drillable; given: Given };

/** What is on the screen. */
export function phaseOf({ run, questions, progress: { at, given, drafts } }: Drill): Phase {
  if (at === 'result') return { is: 'result' };
  const id = run.items[at]?.id ?? '';
  const question = questions[id];
  if (!question) return { is: 'fetching' };
  const answer = given[id];
  if (answer) return { is: 'revealed', question, given: answer };
  const draft = drafts[id];
  const wantsReading = question.shown.readFirst !== null && (run.readFirst || draft?.isReading === true);
  if (wantsReading && !draft?.reading) return { is: 'reading', question };
  return { is: 'open', question, response: draft?.response ?? emptyResponse(question.shown.ask) };
}
