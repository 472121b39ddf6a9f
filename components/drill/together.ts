import type { BegunDrill } from '@/lib/outbox/drills';
import { type Drill, frontier, type Given, notBegun, type Progress, withProgress } from './run';

/**
 * A drill of the server's, begun here or on another device, at its first question without an answer. Of an event
 * whose id only the server knows, one that it has stands in its place: it is not to be recorded again.
 */
export function resumed(exam: string, from: string, begun: BegunDrill): Drill {
  const { id, title, readFirst, ended, items, more, given } = begun;
  const named = [...items.map(({ shown }) => ({ id: shown.id, seed: shown.seed })), ...more];
  const answers = given.map(({ item, voided, ...answer }): [string, Given] => [
    item,
    { ...answer, ms: 0, voidedBy: voided ? answer.id : null },
  ]);
  const drill: Drill = {
    run: {
      ...{ id, exam, title, readFirst, from, items: named },
      where: 'drill',
      isEndless: false,
      search: '',
    },
    questions: Object.fromEntries(items.map((question) => [question.shown.id, question])),
    progress: {
      ...notBegun,
      given: Object.fromEntries(answers),
      endedBy: ended ? id : null,
      recorded: [id, ...given.map((answer) => answer.id)],
    },
  };
  // Where all is answered, the last answer shows, and leads to the result, which ends the drill.
  const at = Math.min(frontier(drill), named.length - 1);
  return withProgress(drill, { at: ended || named.length === 0 ? 'result' : at });
}

/**
 * One progress from two of the same drill, as two tabs make them: what is answered stays, and so does what is
 * ended; the rest is as in the second.
 */
export function merged(kept: Progress, mine: Progress): Progress {
  const given = { ...mine.given };
  for (const [item, answer] of Object.entries(kept.given)) {
    const voidedBy = answer.voidedBy ?? given[item]?.voidedBy ?? null;
    given[item] = { ...answer, voidedBy };
  }
  return {
    at: mine.at,
    given,
    drafts: { ...kept.drafts, ...mine.drafts },
    endedBy: kept.endedBy ?? mine.endedBy,
    recorded: [...new Set([...kept.recorded, ...mine.recorded])],
    ...(mine.slip && { slip: mine.slip }),
  };
}
