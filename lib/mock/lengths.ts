import type { Domain, Exam } from '../content/model';

/** What a mock is: as long as the exam, half of it, or six questions a domain to find out where one stands. */
export const styles = ['full', 'half', 'diagnostic'] as const;
export type Style = (typeof styles)[number];

/** How many questions of a domain a form may have. */
export interface Range {
  domain: Domain;
  least: number;
  most: number;
}

/** Questions of each domain in a diagnostic. */
const EACH = 6;

/**
 * How many questions of each domain a form of this style and length has, by the official shares; undefined where
 * no whole numbers within them add up to the length, or the style has another one.
 */
export function rangesFor(exam: Exam, style: Style, length: number): Range[] | undefined {
  const ranges = exam.domains.map((domain) => rangeOf(domain, style, length));
  const least = sum(ranges.map((range) => range.least));
  const most = sum(ranges.map((range) => range.most));
  const holds = ranges.every((range) => range.least <= range.most) && least <= length && length <= most;
  return holds && inStyle(exam, style, length) ? ranges : undefined;
}

/** The lengths that a form of a style can have, the shortest first. */
export function lengthsOf(exam: Exam, style: Style): number[] {
  const [, to] = exam.file.front.questions;
  const all = Array.from({ length: Math.max(to, EACH * exam.domains.length) }, (_, at) => at + 1);
  return all.filter((length) => rangesFor(exam, style, length) !== undefined);
}

function rangeOf(domain: Domain, style: Style, length: number): Range {
  if (style === 'diagnostic') return { domain, least: EACH, most: EACH };
  const [from, to] = domain.weight;
  // In whole hundredths, for 0.15 × 40 is more than six in binary fractions.
  return { domain, least: Math.ceil((from * length) / 100), most: Math.floor((to * length) / 100) };
}

function inStyle({ file, domains }: Exam, style: Style, length: number): boolean {
  const [from, to] = file.front.questions;
  switch (style) {
    case 'full':
      return from <= length && length <= to;
    case 'half':
      return length === Math.round(to / 2);
    case 'diagnostic':
      return length === EACH * domains.length;
  }
}

function sum(numbers: number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
