import type { Rule } from './rule';
import { rules } from './rules/all';

/** The comments in content/README.md between which the list of rules stands. */
export const RULES_BEGIN = '<!-- rules: written by lib/content/guide.ts -->';
export const RULES_END = '<!-- end of rules -->';

const groups: { group: Rule['group']; title: string }[] = [
  { group: 'structure', title: 'Structure' },
  { group: 'coverage', title: 'Coverage' },
  { group: 'item writing', title: 'Item writing' },
];

/** Every rule by its id, its severity and what holds, as Markdown tables, one a group. */
export function rulesTable(): string {
  return groups
    .map(({ group, title }) => {
      const rows = rules
        .filter((rule) => rule.group === group)
        .map(({ id, severity, holds }) => `| \`${id}\` | ${severity} | ${holds.replaceAll('|', '\\|')} |`);
      return [`### ${title}`, '', '| Rule | If not | What holds |', '| --- | --- | --- |', ...rows].join(
        '\n',
      );
    })
    .join('\n\n');
}

/**
 * A guide with its list of rules brought up to date.
 * @throws when the two comments do not stand in it.
 */
export function withRules(guide: string): string {
  const begin = guide.indexOf(RULES_BEGIN);
  const end = guide.indexOf(RULES_END);
  if (begin < 0 || end < begin)
    throw new Error(`The guide has lost its comments ${RULES_BEGIN} and ${RULES_END}.`);
  return `${guide.slice(0, begin)}${RULES_BEGIN}\n\n${rulesTable()}\n\n${guide.slice(end)}`;
}
