import type { Exam } from '../content/model';
import { counted } from '../content/phrases';
import type { Answer } from './answer';
import type { Bank } from './bank';
import { type Choice, mostChosen, mostUntilStopped, type Selection } from './choice';
import { openAfter } from './met';
import { type Candidate, pick, tallies } from './pick';
import { randomOf } from './random';
import { spread } from './spread';
import { isWithin } from './within';
import { subjectOf, type Worth } from './worth';

/** What is known of who is to be asked. */
export interface Known {
  /** All that can be marked, oldest first. */
  answers: readonly Pick<Answer, 'source' | 'at' | 'share' | 'where'>[];
  /** When the key of a row or scenario was shown without an answer that counts, by its id. */
  shown?: ReadonlyMap<string, number>;
  /** Stored ids of the rules whose cards are due, the most urgent first. */
  due: readonly string[];
  /** Stored ids of the rules with an open mistake. */
  missed: readonly string[];
  /** What is to be gained by asking what: `weakest` goes by it. */
  worth?: Worth;
}

export const nobody: Known = { answers: [], due: [], missed: [] };

export interface Chosen {
  /** In the order to ask them in. The seed is another one each time that an item is asked. */
  items: { id: string; seed: string }[];
  /** How many there were to choose from: questions, and of what is due rules. */
  found: number;
  /** Why there are fewer than wanted, in a sentence. */
  why?: string;
}

const DAY = 86_400_000;

/**
 * Chooses what to ask. What was never asked comes first, then what was asked longest ago, counted in days; among
 * equals rules and tables take turns, and the seed decides. Items kept for mocks are chosen only once the learner
 * has met them. Of a case, all parts that are equals come together.
 *
 * - `unseen` takes only what was never asked.
 * - `missed` takes the rules with an open mistake, each once before any comes twice.
 * - `due` takes one question for each rule that is due, the most urgent rules first.
 * - `weakest` gives each next question to the area with the greatest need / (2 × its questions so far + 1), so
 *   that areas get questions by their need (`Worth`), and the greatest does not get them all. Within an area comes
 *   first what was never asked, and of that what tells most.
 */
export function chooseItems(
  { exam, bank }: { exam: Exam; bank: Bank },
  { scope, of, size }: Choice,
  known: Known,
  seed: string,
): Chosen {
  const asked = new Map<string, { times: number; at: number }>();
  for (const { source, at } of known.answers)
    asked.set(source.id, { times: (asked.get(source.id)?.times ?? 0) + 1, at });
  const isOpen = openAfter(known.answers);
  const open = [...bank.sources.values()].filter((source) => isOpen(source) && isWithin(source, scope, exam));
  const wanted = { due: new Set(known.due), missed: new Set(known.missed) };
  const fitting = open.filter((source) => {
    if (of === 'unseen') return !asked.has(source.id) && !known.shown?.has(source.unit);
    return of === 'due' || of === 'missed' ? wanted[of].has(source.rule) : true;
  });
  const worth = of === 'weakest' ? known.worth : undefined;
  const rules = tallies(new Map(known.due.map((rule, at) => [rule, -at])));
  const tables = tallies();
  const subjects = tallies(worth?.needs);
  const candidates = randomOf(seed)
    .shuffled(fitting)
    .map((source, lot): Candidate => {
      const met = Math.max(asked.get(source.id)?.at ?? -1, known.shown?.get(source.unit) ?? -1);
      const day = Math.floor(met / DAY);
      const subject = subjects(subjectOf(source, exam));
      return { source, lot, day, rule: rules(source.rule), table: tables(source.file.id), subject };
    });
  const found = of === 'due' ? new Set(fitting.map(({ rule }) => rule)).size : fitting.length;
  const most = size === null ? mostUntilStopped : Math.min(size, mostChosen);
  const chosen = spread(pick(candidates, Math.min(most, found), of, worth));
  const where = Object.keys(scope).length > 0 ? ' on this' : '';
  const why = size === null && found > 0 ? undefined : whyFewer(of, found, most, open.length, where);
  return {
    items: chosen.map(({ id }) => ({ id, seed: `${seed}-${asked.get(id)?.times ?? 0}` })),
    found,
    ...(why && { why }),
  };
}

function whyFewer(
  of: Selection,
  found: number,
  most: number,
  open: number,
  where: string,
): string | undefined {
  if (open === 0) return nothing['new-first'](where);
  if (found === 0) return nothing[of](where);
  return found < most ? few[of](found, where) : undefined;
}

type Words<T extends unknown[]> = Record<Selection, (...about: [...T, where: string]) => string>;

const noQuestions = (where: string) => `There are no questions${where} yet.`;
const nothing: Words<[]> = {
  'new-first': noQuestions,
  weakest: noQuestions,
  unseen: (where) => `You have met every question${where}.`,
  due: (where) => `No card${where} is due that asks a question. Prompts and terms are asked under Cards.`,
  missed: (where) => `There is no open mistake${where}.`,
};

const are = (found: number) => `There ${found === 1 ? 'is' : 'are'} ${counted(found, 'question')}`;
const noMore = (found: number, where: string) => `${are(found)}${where}, and no more.`;
const few: Words<[found: number]> = {
  'new-first': noMore,
  weakest: noMore,
  unseen: (found, where) => `${are(found)}${where} that you have not met, and no more.`,
  due: (found, where) => `${counted(found, 'card')}${where} ${found === 1 ? 'is' : 'are'} due, and no more.`,
  missed: (found, where) => `${are(found)}${where} about what you missed, and no more.`,
};
