import { inverse, Matrix } from 'ml-matrix';
import type { Exam } from '../content/model';
import { oncePer } from '../content/once';

/** A part of the exam with an ability of its own: an area, or what of a domain lies in no area. */
export interface Cell {
  /** Stored id of the area; for the rest of a domain that of the domain. */
  id: string;
  /** Place of its domain in the exam's list. */
  domain: number;
}

/** The parts of an exam, with what is believed of anybody's abilities in them before the first answer. */
export interface Cells {
  cells: Cell[];
  /** The cell of an area and objective; undefined where the exam has no such objective. */
  find(area: string | undefined, objective: string): number | undefined;
  /** Inverse of the prior covariance of the cells' abilities. */
  precision: Matrix;
  /** For each domain a row that takes the cells' abilities to the domain's: the mean of its areas. */
  domains: Matrix;
}

/** Ability of the average candidate, in logits above the middle difficulty. */
export const MEAN = 0.4;

/**
 * Standard deviations in logits: of what somebody brings to all of it, of what is their own in a domain, and in an
 * area. The first makes domains move together: who is good in one is likely to be good in the next.
 */
const SPREAD = { person: 0.75, domain: 0.4, area: 0.35 };

/** The parts of an exam. An answer whose area lies in another domain than its objective counts for that domain. */
export const cellsOf: (exam: Exam) => Cells = oncePer((exam) => {
  const cells = exam.domains.flatMap(({ id, areas }, domain): Cell[] => [
    ...areas.map(({ id }) => ({ id, domain })),
    { id: domainUnit(exam, id), domain },
  ]);
  const at = new Map(cells.map(({ id }, index) => [id, index]));
  const covariance = Matrix.zeros(cells.length, cells.length);
  for (const [row, one] of cells.entries())
    for (const [column, other] of cells.entries())
      covariance.set(
        row,
        column,
        SPREAD.person ** 2 +
          (one.domain === other.domain ? SPREAD.domain ** 2 : 0) +
          (row === column ? SPREAD.area ** 2 : 0),
      );
  const domains = Matrix.zeros(exam.domains.length, cells.length);
  for (const [domain, { id, areas }] of exam.domains.entries()) {
    const ids = areas.length > 0 ? areas.map((area) => area.id) : [domainUnit(exam, id)];
    for (const one of ids) domains.set(domain, at.get(one) ?? 0, 1 / ids.length);
  }
  return {
    cells,
    precision: inverse(covariance),
    domains,
    find(area, objective) {
      const domain = exam.objectives.get(objective)?.domain;
      if (!domain) return undefined;
      const index = area === undefined ? undefined : at.get(area);
      const isInside = index !== undefined && exam.domains[cells[index]?.domain ?? -1] === domain;
      return isInside ? index : at.get(domainUnit(exam, domain.id));
    },
  };
});

/** The id by which a domain is stored, as in `ai-300/domains/lifecycle`. */
export function domainUnit(exam: Exam, domain: string): string {
  return `${exam.id}/domains/${domain}`;
}
