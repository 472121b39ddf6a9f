import type { Certainty } from '@/lib/items/answer';
import { grade } from '@/lib/items/grade';
import type { Response } from '@/lib/items/item';
import { emptyResponse } from '@/lib/items/response';
import type { Drillable } from '@/lib/items/shown';

/** How a question of a session stands. */
export interface Place {
  response: Response;
  /** Whether anything was put in: a group may only talk. */
  touched: boolean;
  revealed: boolean;
  /** Of who answers alone; undefined until answered, null where nothing was said. */
  certainty?: Certainty | null;
  /** How many of a group were right; null where nobody counted. */
  hands: number | null;
  /** How long it was open, in milliseconds, up to when its clock last stopped. */
  spent: number;
}

/** A review session under way. Plain data; every time comes from outside. */
export interface Run {
  questions: readonly Drillable[];
  places: readonly Place[];
  /** The place of the question on the screen; the number of questions at the summary, -1 before the first. */
  at: number;
  /** When the clock of this question was last set going; null while it stands. */
  since: number | null;
  paused: boolean;
}

export function newRun(questions: readonly Drillable[]): Run {
  const places = questions.map(({ shown }): Place => {
    return { response: emptyResponse(shown.ask), touched: false, revealed: false, hands: null, spent: 0 };
  });
  return { questions, places, at: -1, since: null, paused: false };
}

/** Goes to a question, to the start (-1) or to the summary, and sets its clock going. */
export function goTo(run: Run, at: number, now: number): Run {
  const to = Math.max(-1, Math.min(at, run.questions.length));
  return started({ ...stopped(run, now), at: to, paused: false }, now);
}

/** Shows the answer of the question on the screen. */
export function reveal(run: Run, now: number, certainty?: Certainty | null): Run {
  if (!run.places[run.at] || run.places[run.at]?.revealed) return run;
  const said = certainty === undefined ? {} : { certainty };
  return changed(stopped(run, now), { revealed: true, ...said });
}

/** Shows the answer, or goes on where it is shown. */
export function onward(run: Run, now: number): Run {
  const place = run.places[run.at];
  return place && !place.revealed ? reveal(run, now) : goTo(run, run.at + 1, now);
}

export function respond(run: Run, response: Response): Run {
  return run.places[run.at]?.revealed ? run : changed(run, { response, touched: true });
}

/** Stops a clock of so many seconds, or sets it going again. One that has run out, or is none, stays as it is. */
export function pause(run: Run, seconds: number, now: number): Run {
  if (!run.places[run.at] || run.places[run.at]?.revealed || secondsLeft(run, seconds, now) === 0) return run;
  return run.paused ? started({ ...run, paused: false }, now) : { ...stopped(run, now), paused: true };
}

/** Notes how many were right, no more than there are. */
export function count(run: Run, hands: number | null, people: number | null): Run {
  if (hands !== null && (hands < 0 || hands > (people ?? Number.POSITIVE_INFINITY))) return run;
  return changed(run, { hands });
}

/** How long the question on the screen was open. */
export function spentAt({ places, at, since }: Run, now: number): number {
  return (places[at]?.spent ?? 0) + (since === null ? 0 : Math.max(0, now - since));
}

/** Whole seconds left of so many, 0 when time is up. */
export function secondsLeft(run: Run, seconds: number, now: number): number {
  return Math.max(0, Math.ceil(seconds - spentAt(run, now) / 1000));
}

/** What a line of the summary says. */
export interface Line {
  /** Its place, from 0. */
  at: number;
  question: Drillable;
  hands: number | null;
  /** Of who answered alone; null where nothing was answered. */
  right: boolean | null;
}

/** The questions with what came of them: the least known first, as far as that is known. */
export function linesOf({ questions, places }: Run): Line[] {
  const lines = questions.map((question, at): Line => {
    const { hands = null, certainty, response = [] } = places[at] ?? {};
    const marked = certainty === undefined ? undefined : grade(question.revealed.key, response);
    return { at, question, hands, right: marked ? marked.right && certainty !== 'guess' : null };
  });
  const known = ({ hands, right }: Line) =>
    hands ?? (right === null ? Number.POSITIVE_INFINITY : Number(right));
  return lines.sort((a, b) => (known(a) < known(b) ? -1 : known(a) > known(b) ? 1 : a.at - b.at));
}

function changed(run: Run, change: Partial<Place>): Run {
  return { ...run, places: run.places.map((place, at) => (at === run.at ? { ...place, ...change } : place)) };
}

function stopped(run: Run, now: number): Run {
  return { ...changed(run, { spent: spentAt(run, now) }), since: null };
}

function started(run: Run, now: number): Run {
  const isOpen = run.places[run.at] && !run.places[run.at]?.revealed;
  return { ...run, since: isOpen ? now : null };
}
