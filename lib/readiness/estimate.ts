import { Matrix } from 'ml-matrix';
import type { Exam } from '../content/model';
import { domainUnit } from './cells';
import type { Evidence } from './evidence';
import { type Judge, judgeOf, observe } from './judge';
import { type Narrowing, narrowingOf } from './narrowing';
import { type Posterior, posteriorOf } from './posterior';
import { scaledFor } from './scaled';

/** A value with the interval in which it lies with 80% probability. */
export interface Ranged {
  likely: number;
  low: number;
  high: number;
}

/** What answers say about one area or domain. */
export interface Part {
  /** How many answers it rests on. */
  answers: number;
  /** Share of the points to be expected there in the exam, 0 to 1; null where the answers are too few. */
  share: Ranged | null;
  /** How many answers are missing until something can be said. */
  missing: number;
}

/** What answers say about the whole exam. */
export interface Overall {
  /** On the exam's scale. */
  score: Ranged;
  /** Share of the points, 0 to 1. */
  share: Ranged;
  /** The chance to pass today, 0 to 1. */
  chance: number;
  /** Where a few more answers would narrow it most; null where every question is answered. */
  narrowing: Narrowing | null;
}

export interface Readiness {
  /** How many answers count, out of all that were given. */
  answers: number;
  /** By stored id of the area, and of the domain as in `ai-300/domains/lifecycle`. */
  parts: Record<string, Part>;
  overall: Overall | null;
  /** What is missing until something can be said about the whole: answers in all, and in the domains short of some. */
  missing: { answers: number; domains: { id: string; answers: number }[] };
}

/** Answers below which no number is shown. */
export const MINIMA = { area: 8, domain: 10, overall: 40, overallPerDomain: 5 } as const;

/** Where the interval begins and ends: 80% of the probability lies between. */
const [LOW, HIGH] = [0.1, 0.9];
/** The same for a normal distribution, in standard deviations. */
const EIGHTY = 1.2815515655446004;

/**
 * Where somebody stands, from evidence alone: self-ratings do not enter. Pure, and the same for the same evidence.
 * docs/readiness.md explains the model and says how it was tested.
 */
export function readinessOf(exam: Exam, evidence: readonly Evidence[]): Readiness {
  const { cells, lookUp } = judgeOf(exam);
  const observed = observe(cells, evidence);
  const posterior = posteriorOf(cells, observed);
  const counts = cells.cells.map(() => 0);
  for (const { cell } of observed) counts[cell] = (counts[cell] ?? 0) + 1;
  const parts: Record<string, Part> = {};
  const add = (id: string, answers: number, least: number, row: readonly number[]) => {
    const enough = answers >= least;
    parts[id] = {
      answers,
      share: enough ? shareOf(row, posterior, lookUp) : null,
      missing: Math.max(0, least - answers),
    };
  };
  for (const [at, { id }] of cells.cells.entries())
    if (exam.domains.every((domain) => domainUnit(exam, domain.id) !== id))
      add(id, counts[at] ?? 0, MINIMA.area, unitRow(cells.cells.length, at));
  const perDomain = exam.domains.map((_, domain) =>
    cells.cells.reduce((sum, cell, at) => sum + (cell.domain === domain ? (counts[at] ?? 0) : 0), 0),
  );
  for (const [at, { id }] of exam.domains.entries())
    add(domainUnit(exam, id), perDomain[at] ?? 0, MINIMA.domain, cells.domains.getRow(at));
  const missing = {
    answers: Math.max(0, MINIMA.overall - observed.length),
    domains: exam.domains.flatMap(({ id }, at) => {
      const short = MINIMA.overallPerDomain - (perDomain[at] ?? 0);
      return short > 0 ? { id: domainUnit(exam, id), answers: short } : [];
    }),
  };
  const isEnough = missing.answers === 0 && missing.domains.length === 0;
  return {
    answers: observed.length,
    parts,
    overall: isEnough ? overallOf(exam, posterior, counts) : null,
    missing,
  };
}

/** The likely ability in the part of the exam that some evidence counts for, in logits; undefined where there is none. */
export function abilitiesOf(
  exam: Exam,
  evidence: readonly Evidence[],
): (of: Pick<Evidence, 'area' | 'objective'>) => number | undefined {
  const { cells } = judgeOf(exam);
  const { mean } = posteriorOf(cells, observe(cells, evidence));
  return ({ area, objective }) => mean[cells.find(area, objective) ?? -1];
}

/**
 * What is believed of the whole exam; it says nothing about whether the answers behind it are enough. `counts` has how
 * many there are in each cell.
 */
export function overallOf(exam: Exam, posterior: Posterior, counts: readonly number[]): Overall {
  const { score } = exam.file.front;
  const { sit, questions } = judgeOf(exam);
  const sittings = sit(posterior);
  const passed = sittings.filter((one) => one.share >= one.cut).length;
  return {
    score: rangedOf(sittings.map((one) => scaledFor(100 * one.share, 100 * one.cut, score))),
    share: rangedOf(sittings.map(({ share }) => share)),
    chance: passed / sittings.length,
    narrowing: narrowingOf(
      exam,
      posterior,
      questions.map((count, cell) => count - (counts[cell] ?? 0)),
    ),
  };
}

/** The middle of some values, and what leaves a tenth of them to either side. */
function rangedOf(values: number[]): Ranged {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  return { likely: at(0.5), low: at(LOW), high: at(HIGH) };
}

/** Share of the points to be expected at an ability that is a sum of the cells'. */
function shareOf(row: readonly number[], { mean, covariance }: Posterior, lookUp: Judge['lookUp']): Ranged {
  const ability = row.reduce((sum, part, cell) => sum + part * (mean[cell] ?? 0), 0);
  const column = Matrix.columnVector([...row]);
  const spread = Math.sqrt(column.transpose().mmul(covariance).mmul(column).get(0, 0));
  return {
    likely: lookUp(ability),
    low: lookUp(ability - EIGHTY * spread),
    high: lookUp(ability + EIGHTY * spread),
  };
}

/** Share of the points to be expected in one of the exam's cells. */
export function shareIn(exam: Exam, cell: number, posterior: Posterior): Ranged {
  const { cells, lookUp } = judgeOf(exam);
  return shareOf(unitRow(cells.cells.length, cell), posterior, lookUp);
}

function unitRow(length: number, at: number): number[] {
  return Array.from({ length }, (_, other) => (other === at ? 1 : 0));
}
