import { choiceFrom, mostChosen, searchOf } from '@/lib/items/choice';

const plain = choiceFrom(new URLSearchParams());
/** How many questions of a single rule are asked at once. */
const ofOne = 5;

/**
 * The address of a drill on some rules with open mistakes, by their stored ids, one question each; with `all`, on
 * every one.
 */
export function drillOf(exam: string, rules: readonly string[], all = false): string {
  const size = rules.length === 1 ? ofOne : Math.min(mostChosen, rules.length);
  const scope = all ? {} : { rule: rules.map((rule) => within(exam, rule)) };
  return address(exam, searchOf({ ...plain, of: 'missed', scope, size }));
}

/** The address of a drill on a rule whose mistake is closed. */
export function drillOnRule(exam: string, rule: string): string {
  return address(exam, searchOf({ ...plain, scope: { rule: [within(exam, rule)] }, size: ofOne }));
}

/** The address of one question, by the stored id of its unit. */
export function questionOf(exam: string, unit: string): string {
  return address(exam, searchOf({ ...plain, scope: { unit: [within(exam, unit)] }, size: 1 }));
}

const within = (exam: string, id: string) => id.slice(exam.length + 1);
const address = (exam: string, search: URLSearchParams) => `/${exam}/drill/run?${search}`;
