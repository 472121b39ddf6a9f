import type { Root, RootContent } from 'mdast';
import { toString as plain } from 'mdast-util-to-string';
import type { Place } from '../file';
import { atStart, type Finding } from '../rule';
import { findSection, firstOf, sectionsOf } from '../sections';
import { headingInstead } from './heading-instead';

/** True where some nodes say something. */
export function hasText(nodes: RootContent[] | undefined): boolean {
  return nodes?.some((node) => plain(node).trim() !== '') ?? false;
}

/** Reports each section that is missing from a file, or says nothing. */
export function reportSections(
  tree: Root,
  titles: string[],
  report: (at: Place | RootContent, finding: Finding) => void,
) {
  const { sections } = sectionsOf(tree);
  for (const title of titles) {
    const section = findSection(sections, title);
    if (hasText(section?.nodes)) continue;
    const instead = section ? undefined : headingInstead(tree, title, titles);
    if (instead) report(instead.at, instead);
    else
      report(section?.heading ?? atStart, {
        found: section ? `nothing under "## ${title}"` : `no section "## ${title}"`,
        expected: 'one with text',
        fix: 'Write it.',
      });
  }
}

/** Reports a section that says something, but has no table. */
export function reportTableless(
  tree: Root,
  title: string,
  columns: string,
  report: (at: Place | RootContent, finding: Finding) => void,
) {
  const section = findSection(sectionsOf(tree).sections, title);
  if (!section || !hasText(section.nodes) || firstOf(section.nodes, 'table')) return;
  report(section.heading, {
    found: `no table under "## ${title}"`,
    expected: `one with the columns ${columns}`,
    fix: 'Write it.',
  });
}
