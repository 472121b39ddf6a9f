import type { Answer } from '../items/answer';
import type { DayOf } from './day';

/** What was wrong or guessed by one decision rule. */
export interface Mistake {
  /** Stored id of the rule. */
  rule: string;
  /** The answers that missed it, oldest first: wrong, or guessed. */
  missed: Answer[];
  /** Since when it is open, or was before it closed, in milliseconds since 1970. */
  since: number;
  /** When it was closed; null while it is open. */
  closedAt: number | null;
  /**
   * The right answers since it was missed last that were no guesses, up to the one that closed it. Of those to one
   * question on one day only the first is kept: the others change nothing.
   */
  righted: Answer[];
}

/** What mistakes are worked out by. */
export interface Counting {
  /** Days as the learner has them. */
  dayOf: DayOf;
  /** How many questions of a rule the learner can be asked. */
  questions(rule: string): number;
}

/** What is still wanted before an open mistake closes. */
export interface Wanted {
  answers: 1 | 2;
  /** The day on which the last answer may not be, as all that count so far were on it. */
  notOn: string | null;
  /** Whether it must be to another question than those so far; of two wanted, to another than the first. */
  otherQuestion: boolean;
}

/** Whether an answer missed its rule: it was not wholly right, or it was guessed. */
export function isMiss({ right, certainty }: Pick<Answer, 'right' | 'certainty'>): boolean {
  return !right || certainty === 'guess';
}

/**
 * Every rule that was ever missed, with whether it is open. A mistake closes as soon as there are two right answers
 * that were no guesses, on two different days, and to different questions where the rule has several; it opens
 * again when the rule is missed again. `answers` come oldest first.
 */
export function mistakesOf(answers: readonly Answer[], counting: Counting): Mistake[] {
  const ledger = createLedger(counting);
  for (const answer of answers) ledger.enter(answer);
  return [...ledger.mistakes.values()];
}

/** How many mistakes were open at the end of each of some days, which follow each other; `answers` as above. */
export function openByDay(
  answers: readonly Answer[],
  counting: Counting,
  days: readonly string[],
): { day: string; open: number }[] {
  const ledger = createLedger(counting);
  let next = 0;
  return days.map((day) => {
    for (let answer = answers[next]; answer && counting.dayOf(answer.at) <= day; answer = answers[++next])
      ledger.enter(answer);
    return { day, open: ledger.open() };
  });
}

/** What an open mistake still wants. */
export function wantedFor({ rule, righted }: Mistake, { dayOf, questions }: Counting): Wanted {
  const several = questions(rule) > 1;
  if (righted.length === 0) return { answers: 2, notOn: null, otherQuestion: several };
  const days = new Set(righted.map(({ at }) => dayOf(at)));
  const asked = new Set(righted.map(({ source }) => source.id));
  const [day = null] = days;
  return { answers: 1, notOn: days.size === 1 ? day : null, otherQuestion: several && asked.size === 1 };
}

function createLedger({ dayOf, questions }: Counting) {
  const mistakes = new Map<string, Mistake>();
  let open = 0;

  function miss(answer: Answer) {
    const { rule } = answer.source;
    const known = mistakes.get(rule);
    if (!known || known.closedAt !== null) open++;
    if (!known) {
      mistakes.set(rule, { rule, missed: [answer], since: answer.at, closedAt: null, righted: [] });
      return;
    }
    known.missed.push(answer);
    if (known.closedAt !== null) known.since = answer.at;
    known.closedAt = null;
    known.righted = [];
  }

  function right(answer: Answer) {
    const known = mistakes.get(answer.source.rule);
    if (!known || known.closedAt !== null) return;
    const day = dayOf(answer.at);
    const others = known.righted.map(({ at, source }) => ({
      onOtherDay: dayOf(at) !== day,
      isOther: source.id !== answer.source.id,
    }));
    if (others.some(({ onOtherDay, isOther }) => !onOtherDay && !isOther)) return;
    known.righted.push(answer);
    const several = questions(known.rule) > 1;
    if (!others.some(({ onOtherDay, isOther }) => onOtherDay && (isOther || !several))) return;
    known.closedAt = answer.at;
    open--;
  }

  return {
    mistakes,
    open: () => open,
    enter: (answer: Answer) => (isMiss(answer) ? miss(answer) : right(answer)),
  };
}
