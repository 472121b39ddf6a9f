import type { Sitting } from '@/components/progress/sitting';
import type { SentTask } from '@/lib/outbox/plan';
import type { Level, Standing } from '@/lib/outbox/wire';
import { type Advice, type BoardArea, byNeed, toRate } from './advice';
import {
  anotherDay,
  cardsDue,
  diagnosticOf,
  listOfDay,
  openDrill,
  openMistakes,
  openMock,
  renewal,
  restOf,
  resultOf,
  retake,
  taskOf,
} from './offers';

/** How many things are said to come next: each has a key. */
const MOST = 3;

/** A drill that was begun so many days ago comes last: it says less of today than the plan does. */
const LEFT_LYING = 3;

/** The exam is tomorrow; or today, before its hour; or over, its result not noted, a pass or none. */
export type Stage = 'tomorrow' | 'today' | 'unnoted' | 'passed' | 'failed';

/** Undefined while the exam is far away, or no day is set. */
export function stageOf(sitting: Sitting | null, pass: number): Stage | undefined {
  if (!sitting) return undefined;
  const { left, score } = sitting;
  if (left === null) return score === null ? 'unnoted' : score < pass ? 'failed' : 'passed';
  return left === 'today' || left === 'tomorrow' ? left : undefined;
}

interface Board {
  areas: readonly BoardArea[];
  /** One for each area. */
  levels: readonly (Level | null)[];
  stage?: Stage | undefined;
  /** The day on which the certification is to be renewed, where that is noted. */
  renewOn?: string | null;
  /** What the plan still has for today; none where there is no plan. */
  tasks?: readonly SentTask[];
  /** How many of the learner's days ago a time was, given as ISO. */
  daysSince(at: string): number;
}

/**
 * What to do next: what was begun, and what is left of today's plan. Where nothing is: cards that are due, then the
 * area with most to gain, then what closes gaps. A drill that was left lying is still offered, after these.
 * On the eve nothing is added to that but rest, on the day of the exam nothing is to be practised. After it its
 * result comes first, then what that leads to; who passed is urged to nothing new.
 * Who has answered nothing yet is shown the diagnostic, where there is one; `diagnostic` is its number of questions.
 */
export function nextThings(
  exam: string,
  { areas, levels, stage, renewOn = null, tasks = [], daysSince }: Board,
  standing: Standing,
  diagnostic: number | undefined,
): Advice[] {
  const mock = openMock(exam, standing);
  if (stage === 'today') return [...mock, listOfDay(exam)];
  const cards = cardsDue(exam, standing);
  if (stage === 'tomorrow') {
    const left = tasks.length > 0 ? tasks.map(taskOf) : cards;
    return [...mock, ...left, restOf(exam)].slice(0, MOST);
  }
  const age = standing.drills[0] ? daysSince(standing.drills[0].at) : 0;
  const drill = openDrill(exam, standing, age);
  const [begun, lying] = age < LEFT_LYING ? [drill, []] : [[], drill];
  const things = (...all: Advice[]) => [...all.slice(0, MOST - lying.length), ...lying];
  if (stage === 'unnoted') return things(...mock, resultOf(exam), anotherDay(exam), ...begun, ...cards);
  if (stage === 'passed')
    return things(...mock, renewal(exam, renewOn), ...begun, ...cards, ...openMistakes(exam, standing));
  const started = [...mock, ...(stage === 'failed' ? [retake(exam)] : []), ...begun];
  if (tasks.length > 0) return things(...started, ...tasks.map(taskOf));
  const isNew = Object.keys(standing.evidence).length === 0 && !standing.mock;
  const [weakest, ...others] = byNeed(exam, areas, levels, standing.readiness.parts);
  const [rate, ...rates] = toRate(areas, levels);
  const drills = weakest ? [weakest] : [];
  const ratings = rate ? [rate] : [];
  return things(
    ...started,
    ...(isNew && diagnostic ? [diagnosticOf(exam, diagnostic)] : []),
    ...cards,
    // Before the first answer a rating says more about where to begin than a domain's weight does.
    ...(isNew ? [...ratings, ...drills] : [...drills, ...openMistakes(exam, standing), ...ratings]),
    ...others,
    ...rates,
  );
}
